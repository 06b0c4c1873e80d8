import { expect, test } from "vitest";
import { momentOf, nextOccurrence, nextOccurrences } from "./occurrences";
import { immediately, type Recurring, Schedule } from "./schedule";

const make = (over: Partial<Recurring> & Pick<Recurring, "kind">) =>
  Schedule.parse({ start: "2026-01-31T09:00", timeZone: "Europe/Berlin", ...over });
const walls = (schedule: Schedule, after: string, most: number) =>
  nextOccurrences(schedule, new Date(after), most).map(({ localTime }) => localTime);
const moments = (schedule: Schedule, after: string, most: number) =>
  nextOccurrences(schedule, new Date(after), most).map(({ at }) => at.toISOString().slice(0, 16));

test("[CMP-17] what goes out at once has no moment of its own", () => {
  expect(nextOccurrence(immediately, new Date())).toBeNull();
});

test("[CMP-17] once is once, and never after", () => {
  const once = Schedule.parse({ kind: "once", at: "2026-03-02T09:00", timeZone: "America/New_York" });
  expect(moments(once, "2026-01-01T00:00Z", 3)).toEqual(["2026-03-02T14:00"]);
  expect(nextOccurrence(once, new Date("2026-03-02T14:00Z"))).toBeNull();
});

test("[CMP-17] monthly on the 31st falls on the last day of shorter months, and on the 31st again after them", () => {
  expect(walls(make({ kind: "monthly" }), "2025-12-01T00:00Z", 5)).toEqual([
    "2026-01-31T09:00",
    "2026-02-28T09:00",
    "2026-03-31T09:00",
    "2026-04-30T09:00",
    "2026-05-31T09:00",
  ]);
  expect(walls(make({ kind: "monthly" }), "2028-02-01T00:00Z", 1)).toEqual(["2028-02-29T09:00"]);
});

test("[CMP-17] weekly falls on the start's weekday, or on those that are named, from the start on", () => {
  expect(walls(make({ kind: "weekly" }), "2026-01-01T00:00Z", 2)).toEqual([
    "2026-01-31T09:00",
    "2026-02-07T09:00",
  ]);
  const named = make({ kind: "weekly", weekdays: [4, 1], every: 2 } as never);
  expect(walls(named, "2026-01-01T00:00Z", 4)).toEqual([
    "2026-02-09T09:00", // the week of the start has passed its Monday and Thursday
    "2026-02-12T09:00",
    "2026-02-23T09:00",
    "2026-02-26T09:00",
  ]);
});

test("[CMP-18] the end is the last moment at which a run may begin", () => {
  const daily = make({ kind: "daily", end: "2026-02-02T09:00" });
  expect(walls(daily, "2026-01-01T00:00Z", 9)).toEqual([
    "2026-01-31T09:00",
    "2026-02-01T09:00",
    "2026-02-02T09:00",
  ]);
});

test("[CMP-17] every so many hours pass between hourly runs, when clocks change too", () => {
  const hourly = make({ kind: "hourly", start: "2026-10-25T00:30", every: 1 });
  expect(moments(hourly, "2026-10-24T23:59Z", 3)).toEqual([
    "2026-10-25T00:30",
    "2026-10-25T01:30",
    "2026-10-25T02:30",
  ]);
  const sixth = make({ kind: "hourly", start: "2026-03-28T00:00", every: 6 });
  expect(moments(sixth, "2026-03-29T00:00Z", 2)).toEqual(["2026-03-29T05:00", "2026-03-29T11:00"]);
});

test("[CMP-18] a time that the day skips falls after the gap; of one that it has twice the first counts", () => {
  const gap = make({ kind: "daily", start: "2026-03-28T02:30" });
  expect(moments(gap, "2026-03-28T00:00Z", 3)).toEqual([
    "2026-03-28T01:30",
    "2026-03-29T01:30",
    "2026-03-30T00:30",
  ]);
  const overlap = make({ kind: "daily", start: "2026-10-24T02:30" });
  expect(moments(overlap, "2026-10-24T00:00Z", 3)).toEqual([
    "2026-10-24T00:30",
    "2026-10-25T00:30",
    "2026-10-26T01:30",
  ]);
});

test("[CMP-19] by recipients' own clocks a run opens where they are furthest ahead", () => {
  const daily = Schedule.parse({
    kind: "daily",
    start: "2026-06-01T09:00",
    timeZone: "Europe/Berlin",
    recipientsLocalTime: true,
  });
  const next = nextOccurrence(daily, new Date("2026-06-01T12:00Z"));
  expect(next).toEqual({
    at: new Date("2026-06-02T07:00Z"),
    localTime: "2026-06-02T09:00",
    opensAt: new Date("2026-06-01T19:00Z"), // 09:00 of 2 June on Kiritimati
  });
  expect(momentOf("2026-06-02T09:00", "Pacific/Kiritimati")).toEqual(next?.opensAt);
});

test("asked years later, it does not count through the years", () => {
  const daily = make({ kind: "daily", start: "1990-01-01T09:00" });
  const began = performance.now();
  for (let n = 0; n < 50; n++) nextOccurrence(daily, new Date("2026-06-01T12:00Z"));
  expect(performance.now() - began).toBeLessThan(30_000);
});
