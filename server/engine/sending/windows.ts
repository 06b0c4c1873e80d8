import type { Provider } from "@/server/providers/provider";

/** This process's messages that are in a provider's hands, whichever call of runEngine put them there. */
const inHands = new WeakMap<Provider, Set<object>>();

export function handsOf(provider: Provider) {
  const held = inHands.get(provider) ?? new Set();
  inHands.set(provider, held);
  return {
    count: () => held.size,
    free: () => Math.max(0, provider.window - held.size),
    fill: (message: object) => held.add(message),
    empty: (message: object) => held.delete(message),
  };
}
