import { expect, test } from "vitest";
import { noLimits } from "../settings/settings";
import { capReached } from "./caps";
import { cohortAt } from "./cohort";
import { type EntryHistory, entryVerdict, eventRefusal } from "./entry";

const door = {
  now: new Date("2026-03-29T09:00+02:00"),
  timeZone: "Europe/Berlin",
  isOpen: true,
  beginsAt: new Date("2026-03-01T00:00Z"),
};
const fresh: EntryHistory = { isInside: false, visits: 0, lastLeftAt: null };
const once = { ...fresh, visits: 1, lastLeftAt: new Date("2026-03-28T09:30+01:00") };

test.each([
  ["enters once where nothing is said", {}, fresh, { enters: true }],
  ["enters no second time", {}, once, { reason: "entry_cap" }],
  ["enters any number of times", { entryCap: 0 }, { ...once, visits: 99 }, { enters: true }],
  ["enters as often as allowed", { entryCap: 2 }, once, { enters: true }],
  [
    "never enters twice at a time",
    { entryCap: 0 },
    { ...once, isInside: true },
    { reason: "already_inside" },
  ],
  [
    "waits so long, by the clock",
    { entryCap: 0, entryInterval: "P1D" },
    once,
    { reason: "too_soon", again: new Date("2026-03-29T09:30+02:00") },
  ],
  ["has waited long enough", { entryCap: 0, entryInterval: "PT22H" }, once, { enters: true }],
])("[JRN-9] a participant %s", (_, limits, history, verdict) => {
  expect(entryVerdict({ ...noLimits, ...limits }, history, door)).toMatchObject(verdict);
});

test("[JRN-46] [JRN-49] nobody enters a journey that is not open", () => {
  expect(entryVerdict(noLimits, fresh, { ...door, isOpen: false })).toMatchObject({ reason: "not_open" });
});

test.each([
  [{ dailyCap: 2 }, { today: 2 }, "daily_cap"],
  [{ dailyCap: 0 }, { today: 99 }, null],
  [{}, { today: 4 }, null],
  [{}, { today: 5 }, "daily_cap"],
  [{ totalCap: 3 }, { fromThisJourney: 3 }, "total_cap"],
  [{ timeframe: { cap: 4, days: 7 } }, { inTimeframe: 4 }, "timeframe_cap"],
  [{ timeframe: { cap: 4, days: 0 } }, { inTimeframe: 4 }, null],
])(
  "[JRN-6] [JRN-7] [JRN-10] with %j and %j the cap is %s; the project’s holds where nothing is said",
  (own, sent, reason) => {
    const project = { dailyCap: 5, totalCap: null, timeframe: null };
    const counts = { today: 0, fromThisJourney: 0, inTimeframe: 0, ...sent };
    expect(capReached({ ...noLimits, ...own }, project, counts)).toBe(reason);
  },
);

test("[JRN-32] a cohort is the same for ever, and another at another activity", () => {
  expect(cohortAt("a", "b", "ada")).toBe(cohortAt("a", "b", "ada"));
  expect(cohortAt("a", "b", "ada")).toBe(1520); // a test vector for its SQL
  expect(cohortAt("a", "c", "ada")).not.toBe(cohortAt("a", "b", "ada"));
});

test("[JRN-4] who has no time zone does not enter a journey by the recipients’ clocks; before it begins nobody does", () => {
  expect(entryVerdict(noLimits, fresh, { ...door, beginsAt: null })).toMatchObject({ reason: "no_zone" });
  const beginsAt = new Date("2026-04-01T00:00Z");
  expect(entryVerdict(noLimits, fresh, { ...door, beginsAt })).toEqual({
    enters: false,
    reason: "not_open",
    again: beginsAt,
  });
});

test("[JRN-19] an event starts a journey if it fits, by somebody of the segment", () => {
  const gold = "6".repeat(32);
  const entry = {
    dimensions: { events: ["purchase"], attributes: [{ name: "plan", values: ["gold"] }] },
    segmentId: gold,
  };
  const event = { type: "purchase", attributes: { plan: "gold" }, metrics: {} };
  const known = { now: door.now, segmentIds: new Set([gold]) };
  expect(eventRefusal(entry, event, known)).toBeNull();
  expect(eventRefusal(entry, { ...event, attributes: {} }, known)).toBe("event_differs");
  expect(eventRefusal(entry, event, { ...known, segmentIds: new Set() })).toBe("not_in_segment");
  expect(eventRefusal({ ...entry, segmentId: null }, event, { ...known, segmentIds: new Set() })).toBeNull();
});
