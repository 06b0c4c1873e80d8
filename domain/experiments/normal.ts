/** The quantile of the standard normal distribution, to eight digits: Acklam’s rational approximation. */
export function normalQuantile(p: number): number {
  if (p <= 0 || p >= 1) return p <= 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (p > 0.5) return -normalQuantile(1 - p);
  return p < LOW ? tail(Math.sqrt(-2 * Math.log(p))) : centre(p - 0.5);
}

const LOW = 0.02425;

function tail(q: number): number {
  const above = horner(
    q,
    [
      -7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
      2.938163982698783,
    ],
  );
  const below = horner(
    q,
    [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
  );
  return above / below;
}

function centre(q: number): number {
  const r = q * q;
  const above = horner(
    r,
    [
      -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
      2.506628277459239,
    ],
  );
  const below = horner(
    r,
    [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
  );
  return (q * above) / below;
}

const horner = (x: number, coefficients: number[]): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
