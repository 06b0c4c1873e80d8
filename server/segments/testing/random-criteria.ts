import {
  type Condition,
  type ConditionKind,
  type ConditionOf,
  type EventWindow,
  type Group,
  type Node,
  timesCompares,
} from "@/domain/segments/criteria";
import { fieldNames, type Subject } from "@/domain/segments/subjects";
import type { Operator, Span, Test } from "@/domain/segments/tests";
import { instantOf } from "@/domain/segments/values";
import { type OperandKind, phrases } from "@/domain/segments/words/test-words";
import type { Dice } from "./dice";
import { eventTypes, names, oddDates, oddNumbers, oddTexts } from "./odd-values";

const texts = oddTexts.filter((text) => text !== "");
const operators = Object.keys(phrases) as Operator[]; // the keys of the table

/** Criteria of any shape; `segmentIds` may be named in them. */
export function randomCriteria(dice: Dice, segmentIds: readonly string[], depth = 3): Group {
  const width = depth === 0 ? 2 : 4;
  const nodes = dice.some(
    width,
    (): Node =>
      depth > 0 && dice.isLucky(0.3)
        ? randomCriteria(dice, segmentIds, depth - 1)
        : randomCondition(dice, segmentIds),
  );
  return { kind: "group", match: dice.one(["all", "any", "none"]), nodes };
}

type Making = { [K in ConditionKind]: (dice: Dice, segmentIds: readonly string[]) => ConditionOf<K> };

const conditions: Making = {
  value: (dice) => ({ kind: "value", subject: randomSubject(dice), test: randomTest(dice) }),
  activity: (dice) => ({ kind: "activity", active: dice.isLucky(0.5), within: randomSpan(dice) }),
  near: (dice) => ({
    kind: "near",
    ...randomPlace(dice),
    kilometers: dice.one([0.5, 1e-7, 50, 600, 20_000]),
  }),
  segment: (dice, ids) => ({ kind: "segment", segmentId: dice.one(ids), isIn: dice.isLucky(0.6) }),
  event: (dice) => ({
    kind: "event",
    did: dice.isLucky(0.7),
    type: dice.one(eventTypes),
    where: dice.isLucky(0.5) ? [] : dice.some(3, () => randomProperty(dice)),
    times: { compare: dice.one(timesCompares), number: dice.upTo(4) },
    window: randomWindow(dice),
  }),
};

function randomCondition(dice: Dice, segmentIds: readonly string[]): Condition {
  const kind = dice.one([
    "value",
    "value",
    "value",
    "value",
    "activity",
    "near",
    "event",
    "event",
    "segment",
  ] as const);
  return conditions[kind](dice, segmentIds);
}

export function randomPlace(dice: Dice) {
  return dice.one([
    { latitude: 52.52, longitude: 13.405 },
    { latitude: 48.1374, longitude: 11.5755 },
    { latitude: -0, longitude: 1e-200 },
    { latitude: -90, longitude: -180 },
    { latitude: 0.3, longitude: 179.9 },
  ]);
}

function randomSubject(dice: Dice): Subject {
  const of = dice.one(["attribute", "attribute", "userAttribute", "metric", "field"] as const);
  return of === "field" ? { of, name: dice.one(fieldNames) } : ({ of, name: dice.one(names) } as Subject); // any name will do
}

function randomProperty(dice: Dice) {
  return { of: dice.one(["attribute", "metric"] as const), name: dice.one(names), test: randomTest(dice) };
}

const operands: Record<OperandKind, (dice: Dice) => object> = {
  texts: (dice) => ({
    values: dice.isLucky(0.05)
      ? dice.some(30, () => dice.one(texts), 9)
      : dice.some(3, () => dice.one(texts), 1),
  }),
  nothing: () => ({}),
  number: (dice) => ({ number: dice.one(oddNumbers) }),
  date: (dice) => ({ date: dice.one(oddDates) }),
  dates: (dice) => randomDates(dice),
  span: (dice) => ({ span: randomSpan(dice) }),
};

function randomTest(dice: Dice): Test {
  const operator = dice.one(operators);
  return { operator, ...operands[phrases[operator].takes](dice) } as Test; // the operand this operator takes
}

function randomDates(dice: Dice): { from: string; to: string } {
  const [one, other] = [dice.one(oddDates), dice.one(oddDates)];
  return (instantOf(one) ?? 0) <= (instantOf(other) ?? 0)
    ? { from: one, to: other }
    : { from: other, to: one };
}

function randomSpan(dice: Dice): Span {
  return dice.one<Span>([
    { amount: 1, unit: "hours" },
    { amount: 1, unit: "days" },
    { amount: 24, unit: "hours" },
    { amount: 29, unit: "days" },
    { amount: 10_000, unit: "days" },
  ]);
}

function randomWindow(dice: Dice): EventWindow {
  const kind = dice.one(["ever", "last", "between"] as const);
  if (kind === "last") return { kind, span: randomSpan(dice) };
  return kind === "between" ? { kind, ...randomDates(dice) } : { kind };
}
