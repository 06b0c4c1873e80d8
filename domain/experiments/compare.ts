import { type Arm, difference, type Interval, isTooEarly, rateOf } from "./difference";

/** The chance that anything a comparison ever says of a difference is wrong, however often it is looked at. */
export const ALPHA = 0.05;

export interface Contestant extends Arm {
  nth: number;
}

interface Comparison {
  /** Of each but the first, against the first: what is drawn. */
  againstFirst: { nth: number; difference: Interval }[];
  verdict: Verdict;
  alphaEach: number;
}

type Verdict =
  | { kind: "too_early" }
  | { kind: "no_difference" }
  /** `nth` is better than all others; `ahead` is over the one that comes closest. */
  | { kind: "leader"; nth: number; closest: number; ahead: Interval }
  /** Nobody leads yet, but these are behind the one that responds most. */
  | { kind: "some_behind"; best: number; behind: number[] };

/**
 * Every treatment with every other one, at Bonferroni's share of alpha each: so all that is said on a page is true at once, and a
 * leader may be named after the fact.
 */
export function compare(contestants: Contestant[], alpha = ALPHA): Comparison {
  const pairs = (contestants.length * (contestants.length - 1)) / 2;
  const alphaEach = alpha / Math.max(1, pairs);
  const [first, ...others] = contestants;
  if (!first || others.length === 0 || isTooEarly(contestants))
    return { againstFirst: [], verdict: { kind: "too_early" }, alphaEach };
  const againstFirst = others.map((other) => ({
    nth: other.nth,
    difference: difference(other, first, alphaEach),
  }));
  return { againstFirst, verdict: verdictOf(contestants, alphaEach), alphaEach };
}

function verdictOf(contestants: Contestant[], alphaEach: number): Verdict {
  const [best, ...rest] = [...contestants].sort((one, other) => rateOf(other) - rateOf(one));
  if (!best) return { kind: "too_early" };
  const leads = rest.map(({ nth, ...arm }) => ({ nth, ahead: difference(best, arm, alphaEach) }));
  const beaten = leads.filter(({ ahead }) => ahead.low > 0);
  const [closest] = [...leads].sort((one, other) => one.ahead.low - other.ahead.low);
  if (beaten.length === leads.length && closest)
    return { kind: "leader", nth: best.nth, closest: closest.nth, ahead: closest.ahead };
  if (beaten.length === 0) return { kind: "no_difference" };
  return { kind: "some_behind", best: best.nth, behind: beaten.map(({ nth }) => nth) };
}
