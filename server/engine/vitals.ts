import type { Vitals } from "./lanes/renew-owner";

interface Sending {
  handedOver: () => number;
  lagMs: () => number;
}

/** What an engine tells of itself each time it renews its lease: the rate since the last time, the lag while it sends. */
export function makeVitals({ handedOver, lagMs }: Sending): () => Vitals {
  let before = { count: 0, at: performance.now() };
  return () => {
    const count = handedOver();
    const at = performance.now();
    const ratePerSecond = ((count - before.count) / Math.max(1, at - before.at)) * 1000;
    before = { count, at };
    return { handedOver: count, ratePerSecond, lagMs: ratePerSecond > 0 ? lagMs() : 0 };
  };
}
