import { expect, test } from "vitest";
import { changedEvent, createdEvent, userChangedEvent } from "@/domain/endpoints/change-events";
import { changeFacts, changeInWords } from "./change-facts";

const byHand = { kind: "console", id: "u-1" } as const;

test("what an endpoint's change tells is read back as it was", () => {
  const event = changedEvent(byHand, {
    attributes: [
      { name: "plan", from: ["basic"], to: ["gold", "family"] },
      { name: "Location.City", from: null, to: "Berlin" },
      { name: "changed", from: ["x"], to: ["y"] },
    ],
    metrics: [
      { name: "orders", from: 1, to: 2 },
      { name: "points", from: 7, to: null },
    ],
  });

  expect(changeFacts(event).map(changeInWords)).toEqual([
    "changed: x → y",
    "City: nothing → Berlin",
    "orders: 1 → 2",
    "plan: basic → gold, family",
    "points: 7 → nothing",
  ]);
});

test("what a user's change tells is read back too", () => {
  const event = userChangedEvent(byHand, [{ name: "tier", from: ["a"], to: ["b"] }]);
  expect(changeFacts(event)).toEqual([{ name: "tier", from: "a", to: "b" }]);
});

test("who came in was nobody before", () => {
  expect(changeFacts(createdEvent(byHand))).toEqual([]);
});
