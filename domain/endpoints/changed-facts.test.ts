import { expect, test } from "vitest";
import { changeInWords } from "@/domain/events/change-facts";
import { changedFacts } from "./changed-facts";

const ada = {
  address: "ada@example.com",
  userId: null,
  attributes: { plan: ["basic"], old: ["x"] },
  userAttributes: {},
  metrics: { orders: 1 },
  demographic: {},
  location: {},
};

test("what somebody else changed of a person is told as their form has it", () => {
  const after = {
    ...ada,
    userId: "u-1",
    attributes: { plan: ["gold", "family"] },
    location: { City: "Rome" },
  };

  expect(changedFacts(ada, after).map(changeInWords)).toEqual([
    "Attributes.plan: basic → gold, family",
    "Attributes.old: x → nothing",
    "User id: nothing → u-1",
    "City: nothing → Rome",
  ]);
  expect(changedFacts(ada, { ...ada })).toEqual([]);
});
