import { anyNumber, type Calling, type Helper } from "./define";
import { asNumber, isMissing, isTruthy, textOf } from "./values";

/** HLP-2. Each works on one line, where yes="…" and no="…" replace “true” and “false”, and as a block with {{else}}. */
function question(
  takes: Helper["takes"],
  run: (values: readonly unknown[], calling: Calling) => boolean,
  more: Partial<Helper> = {},
): Helper {
  return { takes, named: ["yes", "no"], isQuestion: true, run, ...more };
}

const order = (holds: (difference: number) => boolean) =>
  question([2, 2], ([one, other]) => !isMissing(one) && !isMissing(other) && holds(compare(one, other)), {
    needsValues: true,
  });

/** By number where both are numbers, however they are written, else letter by letter. */
function compare(one: unknown, other: unknown): number {
  const [first, second] = [asNumber(one), asNumber(other)];
  if (first !== null && second !== null) return first - second;
  const [left, right] = [textOf(one), textOf(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Two texts are the same letter by letter: the postal codes 01234 and 1234 are not. */
function isSame(one: unknown, other: unknown): boolean {
  const isCount = typeof one === "number" || typeof other === "number";
  return isCount && !isMissing(one) && !isMissing(other)
    ? compare(one, other) === 0
    : textOf(one) === textOf(other);
}

const orZero = { named: ["yes", "no", "includeZero"] };
const isZero = (value: unknown, hash: Calling["hash"]) => value === 0 && hash.includeZero === true;

export const conditions = {
  and: question([2, anyNumber], (values) => values.every(isTruthy)),
  or: question([2, anyNumber], (values) => values.some(isTruthy)),
  not: question([1, 1], ([value]) => !isTruthy(value)),
  eq: question([2, 2], ([one, other]) => isSame(one, other)),
  neq: question([2, 2], ([one, other]) => !isSame(one, other)),
  gt: order((difference) => difference > 0),
  gte: order((difference) => difference >= 0),
  lt: order((difference) => difference < 0),
  lte: order((difference) => difference <= 0),
  if: question([1, 1], ([value], { hash }) => isTruthy(value) || isZero(value, hash), orZero),
  unless: question([1, 1], ([value], { hash }) => !isTruthy(value) && !isZero(value, hash), orZero),
} satisfies Record<string, Helper>;
