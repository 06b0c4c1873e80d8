import { describe, expect, test } from "vitest";
import { nextRunAt, type Schedule, scheduleInWords } from "./schedule";

const berlin = (over: Partial<Schedule> = {}): Schedule => ({
  every: "day",
  time: "02:30",
  weekday: 1,
  timeZone: "Europe/Berlin",
  ...over,
});

/** The runs that follow `after`, each asked for at the one before. */
function runsAfter(schedule: Schedule, after: string, count: number): string[] {
  const runs: string[] = [];
  for (let at = new Date(after); runs.length < count; ) {
    at = nextRunAt(schedule, at);
    runs.push(at.toISOString().slice(0, 16));
  }
  return runs;
}

describe("[IMP-3] when a folder is imported next", () => {
  test("a daily run keeps its hour when the clocks change; a time that the day skips falls after the gap", () => {
    expect(runsAfter(berlin(), "2026-03-27T12:00:00Z", 3)).toEqual([
      "2026-03-28T01:30",
      "2026-03-29T01:30", // there is no 02:30: it is 03:30
      "2026-03-30T00:30",
    ]);
    expect(runsAfter(berlin({ time: "09:00" }), "2026-03-28T00:00:00Z", 2)).toEqual([
      "2026-03-28T08:00",
      "2026-03-29T07:00",
    ]);
  });

  test("a time that a day has twice counts once", () => {
    expect(runsAfter(berlin(), "2026-10-24T12:00:00Z", 2)).toEqual(["2026-10-25T00:30", "2026-10-26T01:30"]);
  });

  test("an hourly run comes every hour, also while the clocks change", () => {
    const hourly = berlin({ every: "hour", time: "00:15" });
    expect(runsAfter(hourly, "2026-10-25T00:00:00Z", 3)).toEqual([
      "2026-10-25T00:15",
      "2026-10-25T01:15",
      "2026-10-25T02:15",
    ]);
    expect(runsAfter(hourly, "2026-03-29T00:15:00Z", 1)).toEqual(["2026-03-29T01:15"]);
  });

  test("by the minutes of the zone, which may lie half an hour beside ours", () => {
    const kolkata = berlin({ every: "hour", time: "00:00", timeZone: "Asia/Kolkata" });
    expect(runsAfter(kolkata, "2026-01-01T00:00:00Z", 1)).toEqual(["2026-01-01T00:30"]);
  });

  test("a weekly run comes on its day, today if its time is still ahead", () => {
    const monday = berlin({ every: "week", time: "09:00" });
    expect(runsAfter(monday, "2026-03-02T07:59:00Z", 2)).toEqual(["2026-03-02T08:00", "2026-03-09T08:00"]);
    expect(runsAfter(berlin({ ...monday, weekday: 7 }), "2026-03-02T08:00:00Z", 1)).toEqual([
      "2026-03-08T08:00",
    ]);
  });
});

test.each([
  [berlin({ every: "hour", time: "00:05" }), "Every hour at 5 past"],
  [berlin(), "Every day at 02:30, Europe/Berlin"],
  [berlin({ every: "week", weekday: 3 }), "Every Wednesday at 02:30, Europe/Berlin"],
])("%j reads %s", (schedule, words) => {
  expect(scheduleInWords(schedule)).toBe(words);
});
