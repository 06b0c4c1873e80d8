import { expect, test } from "vitest";
import type { UsState } from "./area-codes";
import { hoursFor, MarketingHours, mostIn24Hours, usualHours } from "./texting-hours";
import { placesOf, textingTime } from "./texting-time";

const nothing = { timeZone: null, state: null };
const when = (number: string, now: string) =>
  textingTime(placesOf({ ...nothing, number }), usualHours, new Date(now))?.toISOString() ?? null;

const seattle = "+12065550142"; // -8 in winter, -7 in summer
const newYork = "+12125550142";

test.each([
  [newYork, "2026-11-23T14:00:00.000Z", "2026-11-23T14:00:00.000Z"], // Monday, 9:00
  [newYork, "2026-11-23T13:59:59.999Z", "2026-11-23T14:00:00.000Z"],
  [newYork, "2026-11-24T00:59:59.999Z", "2026-11-24T00:59:59.999Z"],
  [newYork, "2026-11-24T01:00:00.000Z", "2026-11-24T14:00:00.000Z"], // 20:00 is out already
  [newYork, "2026-11-22T14:00:00.000Z", "2026-11-22T17:00:00.000Z"], // Sunday, from 12:00
  [seattle, "2026-11-23T16:00:00.000Z", "2026-11-23T17:00:00.000Z"],
  ["+18505550142", "2026-11-23T14:30:00.000Z", "2026-11-23T15:00:00.000Z"], // Florida's west: in both zones
  ["+14015550142", "2026-11-23T23:00:00.000Z", "2026-11-24T14:00:00.000Z"], // Rhode Island closes at 18:00
  ["+18085550142", "2026-11-23T14:00:00.000Z", "2026-11-23T19:00:00.000Z"], // Hawaii
])("%s at %s may be texted at %s", (number, now, then) => {
  expect(when(number, now)).toBe(then);
});

test("of whom nothing is known, it is the East Coast's afternoon", () => {
  expect(when("+18005550142", "2026-11-23T15:00:00Z")).toBe("2026-11-23T20:00:00.000Z");
  expect(when("+18005550142", "2026-11-23T21:00:00Z")).toBe("2026-11-23T21:00:00.000Z");
});

test("the zone somebody names goes before their state, and that before their number", () => {
  expect(placesOf({ timeZone: "Asia/Tokyo", state: "CA", number: newYork })).toEqual([
    { timeZone: "Asia/Tokyo", state: "CA" },
  ]);
  expect(placesOf({ timeZone: null, state: "TX", number: newYork }).map(({ timeZone }) => timeZone)).toEqual([
    "America/Chicago",
    "America/Denver",
  ]);
  expect(placesOf({ ...nothing, number: newYork })).toEqual([{ timeZone: "America/New_York", state: "NY" }]);
});

test("where the windows of possible places never meet, there is no time", () => {
  const places = [
    { timeZone: "Pacific/Guam", state: "GU" as UsState },
    { timeZone: "America/New_York", state: "RI" as UsState },
  ];
  expect(textingTime(places, usualHours, new Date("2026-11-23T15:00:00Z"))).toBeNull();
});

test.each([
  ["2026-03-08T05:00:00Z", "2026-03-08T16:00:00.000Z"], // clocks go forward: noon is an hour earlier
  ["2026-11-01T05:00:00Z", "2026-11-01T17:00:00.000Z"],
])("on the day the clocks change, hours go by the wall: %s", (now, then) => {
  expect(when(newYork, now)).toBe(then);
});

test("nothing a project allows goes beyond the federal hours, nor beyond the state's", () => {
  const always = { weekdays: { from: 0, to: 1_440 }, sundays: { from: 0, to: 1_440 } };
  expect(hoursFor(always, null, 1)).toEqual({ from: 480, to: 1_260, sources: [] });
  expect(hoursFor(always, "TX", 7)).toMatchObject({ from: 720, to: 1_260 });
  expect(hoursFor(always, "CT", 2)).toMatchObject({ from: 540, to: 1_200, sources: ["state law"] });
});

test("Florida, Oklahoma and Oregon allow three in 24 hours", () => {
  expect([mostIn24Hours("FL"), mostIn24Hours("OR"), mostIn24Hours("CA"), mostIn24Hours(null)]).toEqual([
    3,
    3,
    null,
    null,
  ]);
});

test("a project's hours begin before they end", () => {
  expect(MarketingHours.safeParse(usualHours).success).toBe(true);
  expect(MarketingHours.safeParse({ ...usualHours, sundays: { from: 720, to: 720 } }).success).toBe(false);
  expect(MarketingHours.safeParse({ ...usualHours, sundays: { from: 720, to: 1_441 } }).success).toBe(false);
});
