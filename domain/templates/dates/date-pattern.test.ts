import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { patternFault, patternOf, writeDate } from "./date-pattern";
import { readDate } from "./read-date";

const at = Temporal.ZonedDateTime.from("2001-07-04T12:08:56.235-07:00[America/Los_Angeles]");

/** The examples of Java's SimpleDateFormat documentation. */
test.each([
  ["yyyy.MM.dd G 'at' HH:mm:ss z", "2001.07.04 AD at 12:08:56 PDT"],
  ["EEE, MMM d, ''yy", "Wed, Jul 4, '01"],
  ["h:mm a", "12:08 PM"],
  ["hh 'o''clock' a, zzzz", "12 o'clock PM, Pacific Daylight Time"],
  ["K:mm a, z", "0:08 PM, PDT"],
  ["yyyyy.MMMMM.dd GGG hh:mm aaa", "02001.July.04 AD 12:08 PM"],
  ["EEE, d MMM yyyy HH:mm:ss Z", "Wed, 4 Jul 2001 12:08:56 -0700"],
  ["yyMMddHHmmssZ", "010704120856-0700"],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2001-07-04T12:08:56.235-0700"],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "2001-07-04T12:08:56.235-07:00"],
  ["YYYY-'W'ww-u", "2001-W27-3"],
  ["X XX k D F W EEEE", "-07 -0700 12 185 1 1 Wednesday"],
])("[HLP-3] the pattern %s writes “%s”", (pattern, written) => {
  expect(writeDate(at, pattern)).toBe(written);
});

test.each([
  ["2024-12-29", "2025 1"],
  ["2024-12-28", "2024 52"],
  ["2027-01-01", "2027 1"],
  ["2028-12-31", "2029 1"],
])("[HLP-3] weeks begin on Sunday, and the first holds January 1: %s is in week %s", (day, week) => {
  expect(writeDate(Temporal.PlainDate.from(day).toZonedDateTime("UTC"), "YYYY w")).toBe(week);
});

test("[HLP-3] midnight and offsets of their own", () => {
  const midnight = Temporal.ZonedDateTime.from("2026-01-05T00:05:00[UTC]");
  expect(writeDate(midnight, "H k K h a X Z")).toBe("0 24 0 12 AM Z +0000");
});

test.each([
  ["full", "EEEE, MMMM d, yyyy"],
  ["SHORT", "M/d/yy"],
  ["", "MMM d, yyyy"],
  ["dd.MM.", "dd.MM."],
])("the format %s stands for %s", (format, pattern) => {
  expect(patternOf(format)).toBe(pattern);
});

test.each([
  ["yyyy-bb", "“b” means nothing"],
  ["h o'clock", "“o” means nothing"],
  ["HH 'Uhr", "never closed"],
])("[HLP-3] %s is no pattern", (pattern, message) => {
  expect(patternFault(pattern)).toContain(message);
});

const now = new Date("2026-03-02T09:00:00Z");
const read = (text: string, pattern: string | null = null, zone = "Europe/Berlin") =>
  readDate(text, { pattern, zone, now }).toString({ fractionalSecondDigits: 0, timeZoneName: "never" });

test.each([
  ["2026-03-02", null, "2026-03-02T00:00:00+01:00"],
  ["2026-03-02T09:30:00Z", null, "2026-03-02T10:30:00+01:00"],
  ["2026-07-02 09:30", null, "2026-07-02T09:30:00+02:00"],
  ["2026-03-02T09:30:00+0500", null, "2026-03-02T05:30:00+01:00"],
  ["1772442000", null, "2026-03-02T10:00:00+01:00"],
  ["1772442000000", null, "2026-03-02T10:00:00+01:00"],
  ["3/2/2026", null, "2026-03-02T00:00:00+01:00"],
  ["02.03.26", "dd.MM.yy", "2026-03-02T00:00:00+01:00"],
  ["02.03.60", "dd.MM.yy", "1960-03-02T00:00:00+01:00"],
  ["20260302T093005", "yyyyMMdd'T'HHmmss", "2026-03-02T09:30:05+01:00"],
  ["Mon, 2 Mar 2026 9:30 PM", "EEE, d MMM yyyy h:mm a", "2026-03-02T21:30:00+01:00"],
  ["2 March 2026 12:05 am", "d MMMM yyyy hh:mm a", "2026-03-02T00:05:00+01:00"],
  ["2026-03-02 09:30 -0500", "yyyy-MM-dd HH:mm Z", "2026-03-02T15:30:00+01:00"],
  ["2026-03-02 09:30Z", "yyyy-MM-dd HH:mmX", "2026-03-02T10:30:00+01:00"],
])("[HLP-3] %s, written as %s, is %s", (text, pattern, expected) => {
  expect(read(text, pattern)).toBe(expected);
});

test.each([
  ["31.02.2026", "dd.MM.yyyy"],
  ["soon", null],
  ["19/09/2020", null],
  ["2 Foo 2026", "d MMM yyyy"],
  ["2026-03-02 09:30 Nowhere/Land", "yyyy-MM-dd HH:mm z"],
])("[HLP-3] %s is no date", (text, pattern) => {
  expect(() => read(text, pattern)).toThrow(expect.objectContaining({ name: "Error" }));
});
