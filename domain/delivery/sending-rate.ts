import { PACE_SECONDS, type PacePoint } from "./pace";

const LEAST_MAILS = 100;

interface Sent {
  points: PacePoint[];
  /** How long it took from its first mail to its end. */
  seconds: number;
}

/** Messages a second that a finished run kept up while it was busy; null: it was too small to tell. */
export function rateKeptUp({ points, seconds }: Sent): number | null {
  const total = points.reduce((sum, { handedOver }) => sum + handedOver, 0);
  if (total < LEAST_MAILS) return null;
  const whole = points.slice(1, -1).map(({ handedOver }) => handedOver); // it began and ended within a stretch
  if (whole.length === 0) return total / Math.max(1, seconds);
  const sorted = whole.sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return median / PACE_SECONDS;
}
