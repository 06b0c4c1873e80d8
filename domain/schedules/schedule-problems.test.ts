import { expect, test } from "vitest";
import { Schedule } from "./schedule";
import { scheduleProblems } from "./schedule-problems";
import { scheduleInWords } from "./schedule-words";
import { WallClock } from "./wall-clock";

const now = new Date("2026-02-01T12:00Z");
const berlin = { timeZone: "Europe/Berlin" };
const problems = (schedule: unknown) =>
  scheduleProblems(Schedule.parse(schedule), now).map(
    ({ level, message, fix }) => `${level}: ${message} ${fix}`,
  );

test.each<[string, object, string[]]>([
  ["a good one", { kind: "daily", start: "2026-03-02T09:00", ...berlin }, []],
  [
    "an end before the start",
    { kind: "daily", start: "2026-03-02T09:00", end: "2026-03-01T09:00", ...berlin },
    ["error: It ends before it starts. Choose a later end, or none."],
  ],
  [
    "a moment that is over",
    { kind: "once", at: "2026-02-01T12:30", ...berlin },
    ["error: The time it is to start at is over. Choose one that is still to come."],
  ],
  [
    "a span that is over",
    { kind: "weekly", start: "2025-01-01T09:00", end: "2025-05-01T09:00", ...berlin },
    ["error: No run would ever begin: its last one would have been before now. Choose a later end, or none."],
  ],
  [
    "a time that clocks jump over",
    { kind: "once", at: "2026-03-29T02:30", ...berlin },
    [
      "error: 02:30 does not exist on 29 March 2026 in Europe/Berlin: clocks go forward over it. Choose another time, such as 03:30.",
    ],
  ],
  [
    "a time that comes twice",
    { kind: "once", at: "2026-10-25T02:30", ...berlin },
    [
      "warning: 02:30 comes twice on 25 October 2026 in Europe/Berlin: clocks go back then. The first of the two is meant.",
    ],
  ],
  [
    "a day of a later month that clocks jump over",
    { kind: "daily", start: "2026-02-02T02:30", ...berlin },
    ["warning: 02:30 does not exist on 29 March 2026: clocks go forward over it. That run begins at 03:30."],
  ],
  ["one that never meets that day", { kind: "weekly", start: "2026-02-02T02:30", ...berlin }, []],
  [
    "a 31st",
    { kind: "monthly", start: "2026-03-31T09:00", ...berlin },
    ["warning: Not every month has a day 31. In shorter months it runs on their last day."],
  ],
  [
    "a local time that has passed in the east",
    { kind: "once", at: "2026-02-01T20:00", ...berlin, recipientsLocalTime: true },
    [
      "warning: It is past 20:00 on 1 February 2026 already where clocks are furthest ahead. People there get it as soon as it is launched.",
    ],
  ],
])("[CMP-18] %s", (_, schedule, expected) => {
  expect(problems(schedule)).toEqual(expected);
});

test.each<[object, string]>([
  [{ kind: "immediately" }, "As soon as it is launched"],
  [{ kind: "once", at: "2026-03-02T09:00", ...berlin }, "Once, on 2 March 2026 at 09:00, Europe/Berlin"],
  [
    { kind: "hourly", start: "2026-03-02T09:05", ...berlin },
    "Every hour at 5 past, Europe/Berlin, from 2 March 2026",
  ],
  [
    { kind: "hourly", start: "2026-03-02T09:00", every: 6, ...berlin },
    "Every 6 hours from 09:00, Europe/Berlin, from 2 March 2026",
  ],
  [
    {
      kind: "daily",
      start: "2026-03-02T09:00",
      ...berlin,
      recipientsLocalTime: true,
      end: "2026-06-01T09:00",
    },
    "Every day at 09:00, by each recipient’s own clock, from 2 March 2026 until 1 June 2026, 09:00",
  ],
  [
    { kind: "weekly", start: "2026-03-02T09:00", weekdays: [4, 1], ...berlin },
    "Every Monday and Thursday at 09:00, Europe/Berlin, from 2 March 2026",
  ],
  [
    { kind: "weekly", start: "2026-03-02T09:00", every: 2, timeZone: "America/New_York" },
    "Every 2 weeks on Monday at 09:00, America/New York, from 2 March 2026",
  ],
  [
    { kind: "monthly", start: "2026-03-31T09:00", ...berlin },
    "Every month on day 31, or the last day of a shorter month, at 09:00, Europe/Berlin, from 31 March 2026",
  ],
])("[CMP-18] %j reads “%s”", (schedule, words) => {
  expect(scheduleInWords(Schedule.parse(schedule))).toBe(words);
});

test.each(["2026-02-30T09:00", "2026-02-03T24:00", "2026-02-03 09:00", "tomorrow"])(
  "“%s” is on no calendar",
  (text) => {
    expect(WallClock.safeParse(text).success).toBe(false);
  },
);
