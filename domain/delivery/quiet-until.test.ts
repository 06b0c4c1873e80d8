import { expect, test } from "vitest";
import { quietUntil } from "./quiet-until";

const night = { kind: "hold", from: "21:00", to: "08:00" } as const;
const noon = { kind: "drop", from: "12:00", to: "13:00" } as const;
const until = (quiet: typeof night | typeof noon, zone: string, now: string) =>
  quietUntil(quiet, zone, new Date(now))?.toISOString().slice(0, 16) ?? null;

test.each([
  ["2026-03-02T19:59Z", null],
  ["2026-03-02T20:00Z", "2026-03-03T07:00"],
  ["2026-03-03T02:00Z", "2026-03-03T07:00"],
  ["2026-03-03T06:59Z", "2026-03-03T07:00"],
  ["2026-03-03T07:00Z", null],
])("[PRJ-5] [CMP-20] a night in Berlin at %s is quiet until %s", (now, end) => {
  expect(until(night, "Europe/Berlin", now)).toBe(end);
});

test("[PRJ-5] quiet is by the clock of where somebody is", () => {
  expect(until(noon, "America/New_York", "2026-03-02T17:30Z")).toBe("2026-03-02T18:00");
  expect(until(noon, "Asia/Tokyo", "2026-03-02T17:30Z")).toBeNull();
});

test("[PRJ-5] a quiet night in which clocks go forward ends by the clock", () => {
  expect(until(night, "Europe/Berlin", "2026-03-28T22:00Z")).toBe("2026-03-29T06:00");
});
