import { type Helper, HelperFault } from "./define";
import { isMissing, numberOf } from "./values";

const DECIMALS = 1e8; // as many places as Pinpoint writes: {{divide 5 2.3}} is 2.17391304

/** HLP-4. With nothing to count with, nothing is written. */
const maths = (takes: number, count: (one: number, other: number) => number): Helper => ({
  takes: [takes, takes],
  run: (values) => {
    if (values.some(isMissing)) return "";
    const [one = 0, other = 0] = values.map(numberOf);
    const result = count(one, other);
    const rounded = Math.round(result * DECIMALS) / DECIMALS;
    return written(Number.isFinite(rounded) ? rounded : result);
  },
});

export const numbers = {
  add: maths(2, (one, other) => one + other),
  subtract: maths(2, (one, other) => one - other),
  multiply: maths(2, (one, other) => one * other),
  divide: maths(2, (one, other) => one / nonZero(other)),
  modulo: maths(2, (one, other) => one % nonZero(other)),
  ceiling: maths(1, Math.ceil),
  floor: maths(1, Math.floor),
  round: maths(1, Math.round),
} satisfies Record<string, Helper>;

function nonZero(number: number): number {
  if (number === 0) throw new HelperFault("Nothing can be divided by zero");
  return number;
}

function written(number: number): number {
  if (!Number.isFinite(number)) throw new HelperFault("The number is too large");
  return number === 0 ? 0 : number; // never -0
}
