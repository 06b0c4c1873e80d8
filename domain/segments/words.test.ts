import { describe, expect, test } from "vitest";
import type { Criteria } from "./criteria";
import { inWords } from "./in-words";
import { normalised } from "./normalised";
import { parseWords } from "./parse-words";
import { all, attribute, did, group, plan, value } from "./testing/make";

const staff = "0".repeat(32);
const names = new Map([
  [staff, "Staff"],
  ["1".repeat(32), "Twice"],
  ["2".repeat(32), "Twice"],
]);
const isIn = (segmentId: string) => ({ kind: "segment", segmentId, isIn: true }) as const;

const sentences: [string, Criteria][] = [
  ["everyone", all()],
  ["nobody", group("any")],
  ["everyone, but not people who are in “Staff”", group("none", isIn(staff))],
  ["people whose plan is “gold” or “silver”", all(plan("gold", "silver"))],
  [
    "people whose plan is “a”, “b” or “c”, and whose plan is not “c”",
    all(plan("a", "b", "c"), attribute("plan", { operator: "is_not", values: ["c"] })),
  ],
  [
    "people whose plan is “gold” or “silver”, and who did “purchase” at least 3 times in the last 30 days where amount is at least 20, but not people who are in “Staff”",
    all(
      plan("gold", "silver"),
      did({
        times: { compare: "at_least", number: 3 },
        window: { kind: "last", span: { amount: 30, unit: "days" } },
        where: [{ of: "metric", name: "amount", test: { operator: "at_least", number: 20 } }],
      }),
      group("none", isIn(staff)),
    ),
  ],
  [
    "people who match any of (whose plan is “a”; who match all of (whose user attribute tier is known; whose metric visits equals 1)), and who are within 5 km of 52.5, -13.4",
    all(
      group(
        "any",
        plan("a"),
        all(
          value({ of: "userAttribute", name: "tier" }, { operator: "is_known" }),
          value({ of: "metric", name: "visits" }, { operator: "equals", number: 1 }),
        ),
      ),
      { kind: "near", latitude: 52.5, longitude: -13.4, kilometers: 5 },
    ),
  ],
  [
    "people who were not active in the last 1 day, or whose country is “DE”, or whose attribute “country” is “\\“x\\””",
    group(
      "any",
      { kind: "activity", active: false, within: { amount: 1, unit: "days" } },
      value({ of: "field", name: "Location.Country" }, { operator: "is", values: ["DE"] }),
      attribute("country", { operator: "is", values: ["“x”"] }),
    ),
  ],
  [
    "people who did not do “view” between 2026-03-01 and 2026-03-04 where attribute amount is more than 5 and color is “red” and metric total is known",
    all(
      did({
        did: false,
        type: "view",
        window: { kind: "between", from: "2026-03-01", to: "2026-03-04" },
        where: [
          { of: "attribute", name: "amount", test: { operator: "greater_than", number: 5 } },
          { of: "attribute", name: "color", test: { operator: "is", values: ["red"] } },
          { of: "metric", name: "total", test: { operator: "is_known" } },
        ],
      }),
    ),
  ],
  ["people who are in segment id “11111111111111111111111111111111”", all(isIn("1".repeat(32)))],
];

test.each(sentences)("%s", (sentence, criteria) => {
  expect(inWords(criteria, names)).toBe(sentence);
  expect(parseWords(sentence, names)).toEqual({ criteria: normalised(criteria), problem: null });
});

test("straight quotation marks, capitals and spaces are read as well", () => {
  const { criteria } = parseWords('  People whose  plan IS "gold" OR "silver" ', names);
  expect(criteria).toEqual(all(plan("gold", "silver")));
});

test("an exclusion after “or” leaves out of both", () => {
  const { criteria } = parseWords(
    "people whose plan is “a”, or whose plan is “b”, but not people who are in “Staff”",
    names,
  );
  expect(criteria).toEqual(all(group("any", plan("a"), plan("b")), group("none", isIn(staff))));
});

describe("what cannot be read says where, and what could follow", () => {
  test.each([
    ["", 0, /sentence ends.*“people”, “everyone” or “nobody”/],
    ["people whose plan is gold", 21, /“gold”.*quotation marks/],
    ["people whose plan", 17, /sentence ends.*a test such as/],
    ["people whose plan is “gold", 21, /never closed/],
    ["people who are in “Stuff”", 18, /no segment “Stuff”/],
    ["people who are in “Twice”", 18, /Several segments/],
    ["people whose a is “x”, and whose b is “y”, or whose c is “z”", 46, /to mix both/],
    ["people whose x is in the last 3 weeks", 32, /hours or days/],
    ["people whose x is before 2026-02-30", 25, /a date like/],
    ["people whose x is in the last 0 days", 15, /at least 1/],
    ["people who match some of (whose a is known)", 17, /“all of”/],
    ["people who match any of (whose a is known", 41, /semicolon or a closing bracket/],
    ["people who did “x” at least many times", 28, /how many times/],
    [`people ${"who match any of (".repeat(10)}`, 186, /deep/],
  ])("%s", (sentence, at, message) => {
    const { problem } = parseWords(sentence, names);
    expect(problem?.message).toMatch(message);
    expect(problem?.at).toBe(at);
  });
});
