import { standardErrors } from "./boundary";
import { ALPHA } from "./compare";
import { normalQuantile } from "./normal";

/** How often a difference that is there is to be found. */
const POWER = 0.8;

interface Plan {
  /** Of 100: how many respond to a treatment as it is. */
  base: number;
  /** The smallest difference worth finding, in points of percent. */
  difference: number;
  treatments: number;
}

interface SampleSize {
  /** People for each treatment, if it were looked at once, when all of them have answered. */
  fixed: number;
  /** People for each treatment at which the comparison that may be looked at any time finds it as surely; often it needs fewer. */
  anytime: number;
}

const MOST = 1e9;

/** Null: no such rates exist. */
export function sampleSize({ base, difference, treatments }: Plan, power = POWER): SampleSize | null {
  const [p, q] = [base / 100, (base + difference) / 100];
  if (p <= 0 || p >= 1 || q <= 0 || q >= 1 || difference === 0 || treatments < 2) return null;
  const alpha = ALPHA / ((treatments * (treatments - 1)) / 2);
  const pooled = Math.sqrt((p + q) * (1 - (p + q) / 2));
  const own = Math.sqrt(p * (1 - p) + q * (1 - q));
  const finds = (n: number, errors: number) =>
    Math.abs(p - q) * Math.sqrt(n) >= errors * pooled + normalQuantile(power) * own;
  const mean = (p + q) / 2;
  const informationOf = (n: number) => ((mean / (1 - mean)) * n) / 2;
  return {
    fixed: leastOf((n) => finds(n, normalQuantile(1 - alpha / 2))),
    anytime: leastOf((n) => finds(n, standardErrors(informationOf(n), alpha))),
  };
}

/** The least whole number that is enough, where more is never too few. */
function leastOf(isEnough: (n: number) => boolean): number {
  let [low, high] = [1, 2];
  while (high < MOST && !isEnough(high)) [low, high] = [high, high * 2];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
