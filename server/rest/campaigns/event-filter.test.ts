import { expect, test } from "vitest";
import { readSchedule, writeSchedule } from "./schedule";

const now = new Date("2026-03-02T09:00:00Z");
const said = {
  StartTime: "IMMEDIATE",
  EndTime: "2026-06-01T00:00:00Z",
  Frequency: "EVENT",
  EventFilter: {
    FilterType: "ENDPOINT",
    Dimensions: {
      EventType: { DimensionType: "INCLUSIVE", Values: ["cart.abandoned"] },
      Attributes: { plan: { AttributeType: "INCLUSIVE", Values: ["gold", "silver"] } },
      Metrics: { total: { ComparisonOperator: "GREATER_THAN", Value: 50 } },
    },
  },
} as const;
type Said = Parameters<typeof readSchedule>[0];

test("[CMP-17] [CMP-21] a campaign that waits for events is read from Pinpoint's words, and written in them again", () => {
  const schedule = readSchedule(said as unknown as Said, now); // its lists are not to be changed
  expect(schedule).toMatchObject({ kind: "event", start: null, end: "2026-06-01T00:00", withinMinutes: 5 });
  expect(writeSchedule(schedule)).toEqual(said);
});

test.each([
  [{ EventType: { Values: [] } }, /EventType/],
  [{ EventType: { DimensionType: "EXCLUSIVE", Values: ["a"] } }, /INCLUSIVE/],
  [
    { EventType: { Values: ["a"] }, Attributes: { plan: { AttributeType: "BEFORE", Values: ["x"] } } },
    /Attributes\.plan/,
  ],
  [
    { EventType: { Values: ["a"] }, Metrics: { total: { ComparisonOperator: "LIKE", Value: 1 } } },
    /Metrics\.total/,
  ],
])("[CMP-21] %j is refused with its place", (Dimensions, message) => {
  const wrong = { ...said, EventFilter: { FilterType: "ENDPOINT", Dimensions } } as unknown as Said; // wrong on purpose
  expect(() => readSchedule(wrong, now)).toThrow(message);
});
