import { expect, test } from "vitest";
import { defaultLimits } from "@/domain/limits/limits";
import { Criteria } from "./criteria";
import { cycleThrough } from "./cycles";
import { criteriaProblems } from "./problems";
import { all, attribute, did, plan, value } from "./testing/make";

const nested = (depth: number): Criteria => (depth === 1 ? all(plan("a")) : all(nested(depth - 1)));

test("groups stand ten deep and no deeper, and hold 500 conditions in all [SEG-14]", () => {
  expect(criteriaProblems(nested(10), defaultLimits)).toEqual([]);
  expect(criteriaProblems(nested(11), defaultLimits)).toMatchObject([
    { message: expect.stringMatching(/at most 10 deep/) },
  ]);
  expect(criteriaProblems(all(...Array(500).fill(plan("a"))), defaultLimits)).toEqual([]);
  expect(criteriaProblems(all(...Array(502).fill(plan("a"))), defaultLimits)).toMatchObject([
    { at: [500], message: expect.stringMatching(/^Condition 501: .*at most 500/) },
  ]);
});

test("what is nested without end is refused, whatever its depth", () => {
  const deep = Array.from({ length: 50_000 }).reduce<unknown>(
    (inner) => ({ kind: "group", match: "all", nodes: [inner] }),
    all(),
  );
  expect(Criteria.safeParse(deep).success).toBe(false);
  expect(Criteria.safeParse(nested(10)).success).toBe(true);
});

test("a test that does not fit what it looks at is named with its place", () => {
  const number = value({ of: "metric", name: "visits" }, { operator: "is", values: ["5"] });
  const date = value({ of: "field", name: "CreationDate" }, { operator: "equals", number: 5 });
  const event = did({
    where: [{ of: "metric", name: "amount", test: { operator: "contains", values: ["5"] } }],
  });
  expect(criteriaProblems(all(plan("a"), all(number), date, event), defaultLimits)).toEqual([
    { at: [1, 0], message: "Part 2, condition 1: metric visits is a number; choose a test for one." },
    { at: [2], message: "Condition 3: creation date is a date; choose a test for one." },
    { at: [3], message: "Condition 4: amount is a number; choose a test for one." },
  ]);
});

test("a stretch of time that ends before it begins is named", () => {
  const between = attribute("x", { operator: "between", from: "2026-03-05", to: "2026-03-04" });
  expect(criteriaProblems(all(between), defaultLimits)).toMatchObject([
    { message: expect.stringMatching(/swap/) },
  ]);
});

test.each(["a\0b", "\ud800"])("a value that cannot be stored is refused: %j", (text) => {
  expect(Criteria.safeParse(all(plan(text))).success).toBe(false);
});

test("a segment that contains itself is found by the way back", () => {
  const id = (digit: string) => digit.repeat(32);
  const names = (...digits: string[]) =>
    all(...digits.map((digit) => ({ kind: "segment", segmentId: id(digit), isIn: true }) as const));
  const others = new Map([
    [id("b"), names("c", "d")],
    [id("c"), names("d")],
    [id("d"), names("a")],
    [id("e"), names("e")],
  ]);
  const criteriaOf = (segmentId: string) => others.get(segmentId) ?? null;
  expect(cycleThrough(id("a"), names("e", "b"), criteriaOf)).toEqual([
    id("a"),
    id("b"),
    id("c"),
    id("d"),
    id("a"),
  ]);
  expect(cycleThrough(id("a"), names("a"), criteriaOf)).toEqual([id("a"), id("a")]);
  expect(cycleThrough(id("f"), names("b", "f0"), criteriaOf)).toBeNull();
});

test("[QTA-9] [SEG-14] the condition with which a segment goes beyond a limit of the project is named", () => {
  const limits = { segmentConditions: 2, segmentValues: 4, segmentValueCharacters: 5 };
  const messages = (...nodes: Parameters<typeof all>) =>
    criteriaProblems(all(...nodes), limits).map(({ message }) => message);

  expect(messages(plan("a", "b"), all(plan("c", "d")))).toEqual([]);
  expect(messages(plan("a"), all(plan("b"), plan("c")))).toEqual([
    "Part 2, condition 2: a segment has at most 2 conditions, and this is one more.",
  ]);
  expect(messages(plan("a", "b", "c"), plan("d", "e"))).toEqual([
    expect.stringMatching(/^Condition 2: with its values the segment has 5, and at most 4/),
  ]);
  expect(messages(plan("a", "sixsix"))).toEqual([
    "Condition 1: “sixsix…” has 6 characters, and a value has at most 5.",
  ]);
});

test("[SEG-14] values that events are tested for count too", () => {
  const where = [
    { of: "attribute" as const, name: "x", test: { operator: "is" as const, values: ["a", "b"] } },
  ];
  const limits = { ...defaultLimits, segmentValues: 1 };
  expect(criteriaProblems(all(did({ where })), limits)).toMatchObject([{ at: [0] }]);
});
