import { expect, test } from "vitest";
import { durationInWords, laterBy, millisecondsOf } from "./duration";

test.each([
  ["PT1H", 3_600_000, "1 hour"],
  ["P1DT12H", 129_600_000, "1 day and 12 hours"],
  ["P3M", 7_776_000_000, "3 months"],
  ["PT0S", 0, "no time"],
  ["P2W", 1_209_600_000, "2 weeks"],
  ["P", null, "“P”"],
  ["PT", null, "“PT”"],
  ["", null, "no time"],
  ["an hour", null, "“an hour”"],
  ["-PT1H", null, "“-PT1H”"],
])("[JRN-28] %j is %j milliseconds, in words %s", (text, milliseconds, words) => {
  expect(millisecondsOf(text)).toBe(milliseconds);
  expect(durationInWords(text)).toBe(words);
});

test("[JRN-28] a day later is the same time by the clock, twenty-four hours later is not where clocks change", () => {
  const from = new Date("2026-03-28T09:00+01:00");
  expect(laterBy(from, "P1D", "Europe/Berlin")).toEqual(new Date("2026-03-29T09:00+02:00"));
  expect(laterBy(from, "PT24H", "Europe/Berlin")).toEqual(new Date("2026-03-29T10:00+02:00"));
  expect(laterBy(from, "soon", "Europe/Berlin")).toBeNull();
});
