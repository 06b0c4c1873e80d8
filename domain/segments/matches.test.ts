import { describe, expect, test } from "vitest";
import { asks, noAnswers } from "./answers";
import type { Node } from "./criteria";
import { matches } from "./matches";
import type { Subject } from "./subjects";
import { all, attribute, did, group, member, now, plan, value } from "./testing/make";
import type { Test } from "./tests";

const isIn = (node: Node, over = {}) => matches(all(node), member(over), noAnswers, now);

describe("a list of texts", () => {
  const lists: [string, Test, (string | null)[] | undefined, boolean][] = [
    ["any value that is it", { operator: "is", values: ["gold"] }, ["silver", "gold"], true],
    ["upper and lower case differ", { operator: "is", values: ["gold"] }, ["Gold"], false],
    ["“not” wants none of them", { operator: "is_not", values: ["gold"] }, ["silver", "gold"], false],
    ["who has no value is “not”", { operator: "is_not", values: ["gold"] }, undefined, true],
    ["a part of it", { operator: "contains", values: ["old", "x"] }, ["gold"], true],
    ["no part of it", { operator: "does_not_contain", values: ["x"] }, [], true],
    ["its beginning", { operator: "starts_with", values: ["go"] }, ["gold"], true],
    ["its end, of whole characters", { operator: "ends_with", values: ["😀"] }, ["gold😀"], true],
    ["an empty text is no value", { operator: "is_known" }, [""], false],
    ["nor is null", { operator: "is_unknown" }, [null], true],
    ["é and e with an accent are two texts", { operator: "is", values: ["é"] }, ["e\u0301"], false],
  ];
  test.each(lists)("%s [SEG-10] [SEG-15]", (_, tested, list, expected) => {
    expect(isIn(attribute("plan", tested), { attributes: list ? { plan: list } : {} })).toBe(expected);
  });
});

describe("texts read as numbers and dates", () => {
  const read: [Test, string, boolean][] = [
    [{ operator: "at_least", number: 20 }, "20.0", true],
    [{ operator: "at_least", number: 20 }, "1e3", false],
    [{ operator: "less_than", number: 20 }, "", false],
    [{ operator: "equals", number: 0 }, "-0", true],
    [{ operator: "on", date: "2026-03-04" }, "2026-03-04T23:59:59.999Z", true],
    [{ operator: "on", date: "2026-03-04" }, "2026-03-05T00:30+01:00", true],
    [{ operator: "after", date: "2026-03-04" }, "2026-03-04T23:59Z", false],
    [{ operator: "after", date: "2026-03-04T10:00Z" }, "2026-03-04T10:00:00.001Z", true],
    [{ operator: "before", date: "2026-03-04" }, "2026-03-04", false],
    [{ operator: "between", from: "2026-03-01", to: "2026-03-04" }, "2026-03-04T23:00Z", true],
    [{ operator: "before", date: "2026-03-04" }, "2026-02-30", false],
    [{ operator: "in_the_last", span: { amount: 1, unit: "days" } }, "2026-03-01T09:00Z", true],
    [{ operator: "in_the_last", span: { amount: 1, unit: "days" } }, "2026-03-02T10:00Z", false],
    [{ operator: "longer_ago_than", span: { amount: 1, unit: "days" } }, "2026-03-01", true],
    [{ operator: "in_the_next", span: { amount: 24, unit: "hours" } }, "2026-03-03", true],
  ];
  test.each(read)("%j of %j is %j [SEG-10] [SEG-11] [SEG-13]", (tested, text, expected) => {
    expect(isIn(attribute("x", tested), { attributes: { x: [text] } })).toBe(expected);
  });
});

test("a metric is a number alone, and a date a date alone", () => {
  const metric: Subject = { of: "metric", name: "visits" };
  const metrics = { visits: 5 };
  expect(isIn(value(metric, { operator: "greater_than", number: 4 }), { metrics })).toBe(true);
  expect(isIn(value(metric, { operator: "is", values: ["5"] }), { metrics })).toBe(false);
  const created: Subject = { of: "field", name: "CreationDate" };
  expect(isIn(value(created, { operator: "on", date: "2026-01-05" }))).toBe(true);
  expect(isIn(value(created, { operator: "equals", number: 5 }))).toBe(false);
});

test("attributes called as JavaScript's own are like any others", () => {
  expect(isIn(attribute("constructor", { operator: "is_known" }))).toBe(false);
  expect(isIn(attribute("__proto__", { operator: "is_known" }))).toBe(false);
});

test("who was never seen active was so when they last changed [SEG-12] [END-19]", () => {
  const active = { kind: "activity", active: true, within: { amount: 30, unit: "days" } } as const;
  expect(isIn(active)).toBe(false);
  expect(isIn({ ...active, active: false })).toBe(true);
  expect(isIn(active, { lastActiveAt: new Date("2026-02-20T00:00:00Z") })).toBe(true);
});

test("who has no place is not near [SEG-9]", () => {
  const near = { kind: "near", latitude: 52.52, longitude: 13.405, kilometers: 510 } as const;
  expect(isIn(near)).toBe(false);
  expect(isIn(near, { location: { Latitude: 48.1374, Longitude: 11.5755 } })).toBe(true);
  expect(isIn({ ...near, kilometers: 500 }, { location: { Latitude: 48.1374, Longitude: 11.5755 } })).toBe(
    false,
  );
});

test("what was done is counted once for conditions that differ only in how often [U25]", () => {
  const criteria = all(did(), did({ did: false, times: { compare: "at_least", number: 3 } }));
  const { events } = asks(criteria);
  expect(events).toHaveLength(1);
  const times = (number: number) => ({
    times: new Map([[events[0]?.key ?? "", number]]),
    segmentIds: new Set<string>(),
  });
  expect([0, 1, 2, 3].map((number) => matches(criteria, member(), times(number), now))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("groups join by all, any and none; empty ones are everyone, nobody, everyone [SEG-5] [SEG-6]", () => {
  const gold = { attributes: { plan: ["gold"] } };
  expect(isIn(group("any", plan("gold"), plan("basic")), gold)).toBe(true);
  expect(isIn(group("all", plan("gold"), plan("basic")), gold)).toBe(false);
  expect(isIn(group("none", plan("gold"), plan("basic")), gold)).toBe(false);
  expect([isIn(group("all")), isIn(group("any")), isIn(group("none"))]).toEqual([true, false, true]);
});
