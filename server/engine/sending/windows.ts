import type { Provider } from "@/server/providers/provider";

/** How many of this process's messages are in a provider's hands, whichever call of runEngine put them there. */
const inHands = new WeakMap<Provider, number>();

export function handsOf(provider: Provider) {
  const count = () => inHands.get(provider) ?? 0;
  return {
    count,
    free: () => Math.max(0, provider.window - count()),
    fill: (by: number) => inHands.set(provider, count() + by),
    empty: (by: number) => inHands.set(provider, count() - by),
  };
}
