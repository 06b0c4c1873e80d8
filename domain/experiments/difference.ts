import { standardErrors } from "./boundary";

/** Of the people who were sent a message, how many did at least once what is counted. Nobody is in two arms, or counted twice in one. */
export interface Arm {
  people: number;
  responded: number;
}

export interface Interval {
  low: number;
  estimate: number;
  high: number;
}

export const rateOf = ({ people, responded }: Arm): number => (people > 0 ? responded / people : 0);

/** Fewer than this, of those who responded and of those who did not, and the normal distribution is no guide. */
const FEWEST = 10;

export function isTooEarly(arms: Arm[]): boolean {
  const people = arms.reduce((sum, arm) => sum + arm.people, 0);
  const responded = arms.reduce((sum, arm) => sum + arm.responded, 0);
  return arms.some((arm) => arm.people === 0) || Math.min(responded, people - responded) < FEWEST;
}

/** How much more often those of `arm` respond than those of `other`, true at every look at once with probability 1 − alpha. */
export function difference(arm: Arm, other: Arm, alpha: number): Interval {
  const estimate = rateOf(arm) - rateOf(other);
  const margin = standardErrors(informationOf(arm, other), alpha) * standardError(arm, other);
  return {
    low: Math.max(-1, estimate - margin),
    estimate,
    high: Math.min(1, estimate + margin),
  };
}

/**
 * The clock of the test. A response that comes late is no new person, so people alone do not tell how far it is: as more of n people
 * respond, z = difference / standard error moves as a Brownian motion does at the time n · p / (1 − p), and so it does as people are added.
 */
export function informationOf(arm: Arm, other: Arm): number {
  const people = arm.people + other.people;
  const p = (arm.responded + other.responded + 1) / (people + 2);
  return (p / (1 - p) / people) * arm.people * other.people;
}

/** The greater of the two usual ones: each arm by its own rate (with a response and a refusal added to it, Agresti and Caffo 2000), and both by one. */
function standardError(arm: Arm, other: Arm): number {
  const own = variance(arm) + variance(other);
  const p = rateOf({ people: arm.people + other.people, responded: arm.responded + other.responded });
  const pooled = p * (1 - p) * (1 / arm.people + 1 / other.people);
  return Math.sqrt(Math.max(own, pooled));
}

function variance({ people, responded }: Arm): number {
  const p = (responded + 1) / (people + 2);
  return (p * (1 - p)) / (people + 2);
}
