import { RateExceeded } from "@/server/errors";

interface Bucket {
  left: number;
  at: number;
}

const MOST_BUCKETS = 10_000;

/** Counts calls of each key in this process: `ratePerSecond` in the long run, as many again at once. `now` is a monotonic clock's, in milliseconds. */
export function keyRates() {
  const buckets = new Map<string, Bucket>();

  return function limitRate(key: { id: string; ratePerSecond: number }, now: number): void {
    if (buckets.size >= MOST_BUCKETS) buckets.clear();
    const bucket = buckets.get(key.id) ?? { left: key.ratePerSecond, at: now };
    const refilled = bucket.left + ((now - bucket.at) * key.ratePerSecond) / 1000;
    const left = Math.min(key.ratePerSecond, refilled);
    if (left >= 1) {
      buckets.set(key.id, { left: left - 1, at: now });
      return;
    }
    buckets.set(key.id, { left, at: now });
    const seconds = Math.max(1, Math.ceil((1 - left) / key.ratePerSecond));
    throw new RateExceeded(
      `This key makes more than ${key.ratePerSecond} calls a second. Wait, then try again.`,
      seconds,
    );
  };
}
