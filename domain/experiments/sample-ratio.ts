import { logGamma } from "./log-gamma";

/** How sure the alarm is before it rings: at most one healthy campaign in a hundred, however often it is looked at. */
const ALARM_ALPHA = 0.01;

/** How near to the planned shares the alternatives lie that are looked for: as if a thousand people had been seen with them. */
const CONCENTRATION = 1_000;

interface SampleRatio {
  expected: number[];
  /** Anytime-valid. Small: the shares are not what was planned. */
  p: number;
  alarm: boolean;
}

/**
 * Whether people came out in the shares that were planned: the Bayes factor of a Dirichlet mixture of multinomials around the plan
 * is a test martingale, so 1 / factor is a p-value at any look (Lindon and Malek, "Anytime-Valid Inference for Multinomial Count
 * Data", NeurIPS 2022). Null with fewer than two groups, or nobody yet.
 */
export function sampleRatio(counts: number[], shares: number[]): SampleRatio | null {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (counts.length < 2 || people === 0 || shares.some((share) => share <= 0)) return null;
  const planned = shares.map((share) => share / whole);
  const p = Math.min(1, Math.exp(-logBayesFactor(counts, planned, CONCENTRATION)));
  return { expected: planned.map((share) => share * people), p, alarm: p <= ALARM_ALPHA };
}

export function logBayesFactor(counts: number[], planned: number[], concentration: number): number {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const each = counts.map((count, n) => {
    const share = planned[n] ?? 0;
    const prior = concentration * share;
    return logGamma(prior + count) - logGamma(prior) - (count > 0 ? count * Math.log(share) : 0);
  });
  const whole = logGamma(concentration) - logGamma(concentration + people);
  return each.reduce((sum, part) => sum + part, whole);
}
