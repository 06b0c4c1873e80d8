import { type Operator, spanMs, type Test, type TestOf } from "./tests";
import { type Stretch, stretchOf } from "./values";

/**
 * A test brought down to one of four ways of looking, with every "not" taken out: what memory and SQL both work by.
 * A look is true when any value is seen by it; `negated` turns the whole around.
 */
export type Look = TextLook | PresenceLook | NumberLook | InstantLook;
export type TextMatch = "equal" | "part" | "start" | "end";
export type NumberCompare = "=" | ">" | ">=" | "<" | "<=";

export interface TextLook {
  at: "texts";
  negated: boolean;
  match: TextMatch;
  texts: readonly string[];
}
export interface PresenceLook {
  at: "presence";
  negated: boolean;
}
export interface NumberLook {
  at: "numbers";
  negated: false;
  compare: NumberCompare;
  number: number;
}
export interface InstantLook extends Stretch {
  at: "instants";
  negated: false;
}

const text = (match: TextMatch, texts: readonly string[], negated = false): TextLook => ({
  at: "texts",
  negated,
  match,
  texts,
});
const number = (compare: NumberCompare, value: number): NumberLook => ({
  at: "numbers",
  negated: false,
  compare,
  number: value,
});
const instant = (from: number | null, until: number | null): InstantLook => ({
  at: "instants",
  negated: false,
  from,
  until,
});

const looks: { [O in Operator]: (test: TestOf<O>, now: number) => Look } = {
  is: ({ values }) => text("equal", values),
  is_not: ({ values }) => text("equal", values, true),
  contains: ({ values }) => text("part", values),
  does_not_contain: ({ values }) => text("part", values, true),
  starts_with: ({ values }) => text("start", values),
  ends_with: ({ values }) => text("end", values),
  is_known: () => ({ at: "presence", negated: false }),
  is_unknown: () => ({ at: "presence", negated: true }),
  equals: (test) => number("=", test.number),
  greater_than: (test) => number(">", test.number),
  at_least: (test) => number(">=", test.number),
  less_than: (test) => number("<", test.number),
  at_most: (test) => number("<=", test.number),
  before: ({ date }) => instant(null, stretchOf(date).from),
  after: ({ date }) => instant(stretchOf(date).until, null),
  on: ({ date }) => instant(stretchOf(date).from, stretchOf(date).until),
  between: ({ from, to }) => instant(stretchOf(from).from, stretchOf(to).until),
  in_the_last: ({ span }, now) => instant(now - spanMs(span), now + 1),
  longer_ago_than: ({ span }, now) => instant(null, now - spanMs(span)),
  in_the_next: ({ span }, now) => instant(now + 1, now + spanMs(span) + 1),
};

export function lookOf(test: Test, now: Date): Look {
  const look = looks[test.operator] as (test: Test, now: number) => Look; // the row of this very operator
  return look(test, now.getTime());
}
