const LARGE = 15;

/** ln Γ(x) for x > 0, to some 13 digits: Stirling's series, which x is first made large enough for. */
export function logGamma(x: number): number {
  let below = 0;
  let z = x;
  for (; z < LARGE; z += 1) below += Math.log(z);
  const inverse = 1 / (z * z);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - below;
}
