import { standardErrors } from "./boundary";
import { ALPHA } from "./compare";
import { type Arm, difference, type Interval, informationOf, isTooEarly, rateOf } from "./difference";

interface Lift {
  /** In shares of people: 0.02 is two in a hundred more. */
  difference: Interval;
  /** As a share of what the hold-out does by itself: 0.1 is a tenth more; null while nobody held out has reached the goal. */
  relative: Interval | null;
  verdict: "too_early" | "no_difference" | "more" | "less";
}

/** What the messages changed: everybody they were meant for against those held out, whoever was reached (so that the two are alike but for the messages). */
export function lift(treated: Arm, heldOut: Arm, alpha = ALPHA): Lift | null {
  if (treated.people === 0 || heldOut.people === 0) return null;
  const points = difference(treated, heldOut, alpha);
  const isEarly = isTooEarly([treated, heldOut]);
  const verdict = isEarly
    ? "too_early"
    : points.low > 0
      ? "more"
      : points.high < 0
        ? "less"
        : "no_difference";
  return { difference: points, relative: isEarly ? null : relativeTo(treated, heldOut, alpha), verdict };
}

/** On the scale of logarithms, where a ratio is nearly normal. */
function relativeTo(treated: Arm, heldOut: Arm, alpha: number): Interval | null {
  if (treated.responded === 0 || heldOut.responded === 0) return null;
  const ratio = rateOf(treated) / rateOf(heldOut);
  const own = ({ people, responded }: Arm) => 1 / responded - 1 / people;
  const margin =
    standardErrors(informationOf(treated, heldOut), alpha) * Math.sqrt(own(treated) + own(heldOut));
  return { low: ratio * Math.exp(-margin) - 1, estimate: ratio - 1, high: ratio * Math.exp(margin) - 1 };
}
