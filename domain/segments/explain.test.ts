import { expect, test } from "vitest";
import { noAnswers } from "./answers";
import type { Node } from "./criteria";
import { distance, explain, whatIsMissing } from "./explain";
import { all, attribute, did, group, member, now, plan } from "./testing/make";
import type { Test } from "./tests";

const basic = { member: member({ attributes: { plan: ["basic"] } }), answers: noAnswers, now };
const missing = (node: Node) => whatIsMissing(explain(all(node), basic)).map(({ fact }) => fact);

const facts: [Test, string][] = [
  [{ operator: "is", values: ["gold"] }, "plan is “basic”, not “gold”"],
  [{ operator: "is", values: ["a", "b", "c", "d"] }, "plan is “basic”, not “a”, “b” or “c”"],
  [{ operator: "is_not", values: ["basic"] }, "plan is “basic”"],
  [{ operator: "contains", values: ["x"] }, "plan is “basic”, which does not contain “x”"],
  [{ operator: "does_not_contain", values: ["bas"] }, "plan is “basic”, which contains “bas”"],
  [{ operator: "ends_with", values: ["x"] }, "plan is “basic”, which does not end with “x”"],
  [{ operator: "is_unknown" }, "plan is “basic”"],
  [{ operator: "at_least", number: 3 }, "plan is “basic”, which is no number"],
  [{ operator: "before", date: "2026-03-04" }, "plan is “basic”, which is no date"],
];
test.each(facts)("what does not hold says what is seen: %j", (tested, fact) => {
  expect(missing(attribute("plan", tested))).toEqual([fact]);
});

test("what is not known says so", () => {
  expect(missing(attribute("tier", { operator: "is", values: ["1"] }))).toEqual(["tier is unknown"]);
  expect(missing(did())).toEqual(["did “purchase” never, not at least 1 time"]);
});

test("the distance is the least number of conditions that would have to change", () => {
  const wrong = plan("gold");
  const right = plan("basic");
  expect(distance(all(wrong, wrong, right), basic)).toBe(2);
  expect(distance(group("any", all(wrong, wrong), wrong), basic)).toBe(1);
  expect(distance(group("none", right, wrong, right), basic)).toBe(2);
  expect(distance(all(right), basic)).toBe(0);
  expect(distance(all(group("any")), basic)).toBeNull();
  expect(distance(group("none", group("all")), basic)).toBeNull();
});

test("what is missing names just the conditions on the shortest way", () => {
  expect(missing(group("any", all(plan("gold"), plan("silver")), plan("free")))).toEqual([
    "plan is “basic”, not “free”",
  ]);
  expect(missing(group("none", plan("basic"), plan("gold")))).toEqual(["plan is “basic”"]);
});
