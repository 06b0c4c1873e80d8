import { expect, test } from "vitest";
import { capDayOf } from "./cap-day";

test.each([
  ["2026-03-02T23:30:00Z", "UTC", "2026-03-02"],
  ["2026-03-02T23:30:00Z", "Europe/Berlin", "2026-03-03"],
  ["2026-03-02T07:30:00Z", "America/Los_Angeles", "2026-03-01"],
  ["2026-03-29T22:30:00Z", "Europe/Berlin", "2026-03-30"], // the day summer time began
  ["2026-03-02T23:30:00Z", "Nowhere/Atall", "2026-03-02"],
])("at %s in %s it is %s", (now, zone, day) => {
  expect(capDayOf(new Date(now), zone)).toBe(day);
});
