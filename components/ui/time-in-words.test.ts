import { expect, test } from "vitest";
import { durationInWords, relativeTime } from "./time-in-words";

const now = new Date("2026-03-02T09:00:00Z");

test.each([
  ["2026-03-02T08:59:30Z", "just now"],
  ["2026-03-02T08:59:05Z", "1 minute ago"],
  ["2026-03-02T08:57:00Z", "3 minutes ago"],
  ["2026-03-02T06:10:00Z", "2 hours ago"],
  ["2026-03-01T08:00:00Z", "yesterday"],
  ["2026-03-03T10:00:00Z", "tomorrow"],
  ["2025-12-24T12:00:00Z", "Dec 24, 2025"],
])("%s reads “%s”", (at, words) => {
  expect(relativeTime(new Date(at), now)).toBe(words);
});

test.each([
  [200, "1 s"],
  [45_000, "45 s"],
  [60_000, "1 min"],
  [90_000, "1 min 30 s"],
  [4_800_000, "1 h 20 min"],
  [93_600_000, "1 d 2 h"],
])("%i ms last “%s”", (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});
