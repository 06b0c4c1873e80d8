import { expect, test } from "vitest";
import { changedEvent, createdEvent, userChangedEvent } from "./change-events";

const cause = { kind: "import", id: "job" } as const;

test("an event tells what changed, from what and to what", () => {
  const changes = {
    attributes: [
      { name: "likes", from: ["tea", "milk"], to: ["rum"] },
      { name: "Location.City", from: null, to: "Bonn" },
    ],
    metrics: [{ name: "orders", from: 1, to: 2 }],
  };

  expect(changedEvent(cause, changes)).toEqual({
    type: "_endpoint.changed",
    attributes: {
      likes: "rum",
      "likes:from": "tea, milk",
      "Location.City": "Bonn",
      changed: "likes, Location.City, orders",
      source: "import",
      "source:id": "job",
    },
    metrics: { orders: 2, "orders:from": 1 },
  });
});

test("an attribute that is called as the event's own words gives way", () => {
  const { attributes } = userChangedEvent({ kind: "api", id: null }, [
    { name: "source", from: null, to: ["fair"] },
  ]);
  expect(attributes).toEqual({ "Attributes.source": "fair", changed: "source", source: "api" });
});

test("what is new tells its cause alone: its first values stand in the endpoint", () => {
  expect(createdEvent({ kind: "console", id: "Ada" })).toMatchObject({
    attributes: { source: "console", "source:id": "Ada" },
    metrics: {},
  });
});
