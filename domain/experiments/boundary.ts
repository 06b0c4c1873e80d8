/** How much information has come in when the boundary is narrowest: some 400 responses to two treatments together. Fixed, never fitted to data. */
const TIGHTEST_AT = 100;

/**
 * How many standard errors an estimate may be off, at any number of looks, with probability `alpha`: Robbins' two-sided normal
 * mixture over the information `v` (Howard, Ramdas, McAuliffe and Sekhon, "Time-uniform, nonparametric, nonasymptotic confidence
 * sequences", Annals of Statistics 49(2), 2021, eq. 14; for estimates in the limit: Waudby-Smith et al., "Time-uniform central limit
 * theory and asymptotic confidence sequences", 2021). See docs/experiments.md.
 */
export function standardErrors(v: number, alpha: number): number {
  if (v <= 0) return Number.POSITIVE_INFINITY;
  const rho = bestRho(TIGHTEST_AT, alpha);
  return Math.sqrt((1 + rho / v) * Math.log((v + rho) / (alpha * alpha * rho)));
}

/** The mixture's parameter with which the boundary is narrowest near `v`, as Howard et al.'s own package approximates it (section 3.5). */
export function bestRho(v: number, alpha: number): number {
  const surprise = -2 * Math.log(alpha);
  return v / (surprise + Math.log(1 + surprise));
}
