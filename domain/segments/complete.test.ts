import { expect, test } from "vitest";
import { completeOf, gapsOf } from "./complete";
import type { Condition, Criteria } from "./criteria";
import { operatorGroups, withOperator } from "./operators";
import { type Operator, Test } from "./tests";
import { phrases } from "./words/test-words";

const country = (values: string[]): Condition => ({
  kind: "value",
  subject: { of: "field", name: "Location.Country" },
  test: { operator: "is", values },
});
const half: Criteria = {
  kind: "group",
  match: "all",
  nodes: [country(["DE"]), country([]), { kind: "group", match: "any", nodes: [country([])] }],
};

test("each condition that is not complete says what is missing, and where it stands", () => {
  expect(gapsOf(half)).toEqual([
    { path: [1], message: "Give at least one value" },
    { path: [2, 0], message: "Give at least one value" },
  ]);
});

test("meanwhile the count goes without them: an empty group would match nobody", () => {
  expect(completeOf(half).nodes).toEqual([country(["DE"])]);
});

test("[SEG-10] [SEG-11] each operator is offered for texts or in a type of its own", () => {
  const offered = new Set(
    ["text", "number", "instant"].flatMap((type) =>
      operatorGroups(type as "text").flatMap((group) => group.operators),
    ),
  );
  expect([...offered].toSorted()).toEqual(Object.keys(phrases).toSorted());
});

test("what was filled in stays when the new operator takes the like", () => {
  expect(withOperator("is_not", { operator: "is", values: ["DE"] })).toEqual({
    operator: "is_not",
    values: ["DE"],
  });
  expect(withOperator("between", { operator: "after", date: "2026-03-04" })).toMatchObject({
    from: "2026-03-04",
    to: "",
  });
});

test.each(Object.keys(phrases) as Operator[])("a blank “%s” has the fields of its test", (operator) => {
  const keys = Test.options.find((option) => option.shape.operator.value === operator)?.shape ?? {};
  expect(Object.keys(withOperator(operator)).toSorted()).toEqual(Object.keys(keys).toSorted());
});
