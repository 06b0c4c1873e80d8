import { expect, test } from "vitest";
import { nextOccurrences } from "./occurrences";
import { Schedule } from "./schedule";

const zones = [
  "Pacific/Kiritimati",
  "Pacific/Chatham",
  "Pacific/Auckland",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Australia/Adelaide",
  "Asia/Tokyo",
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Dubai",
  "Asia/Tehran",
  "Asia/Beirut",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Europe/Moscow",
  "Europe/Athens",
  "Europe/Berlin",
  "Europe/London",
  "Europe/Dublin",
  "Atlantic/Azores",
  "America/Nuuk",
  "America/Sao_Paulo",
  "America/St_Johns",
  "America/Halifax",
  "America/New_York",
  "America/Denver",
  "America/Los_Angeles",
  "Pacific/Pago_Pago",
];
const YEARS = { from: new Date("2025-12-31T00:00Z"), days: 1_096 }; // 2026 to 2028

/** Where clocks are changed around midnight. */
const byNight = ["Asia/Beirut", "Africa/Cairo", "Atlantic/Azores", "America/Nuuk"];
const timesIn = (timeZone: string) => (byNight.includes(timeZone) ? ["00:15", "23:45"] : ["02:30"]);

/** What a clock of the zone shows: by the runtime's own formatting, not by what is tested. */
function clockOf(timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return (at) => format.format(at).replace(" ", "T");
}

const HOUR = 3_600_000;

test.each(zones)(
  "[CMP-17] [CMP-18] three years of days in %s: each day once, in order, at its time or after the gap",
  (timeZone) => {
    const clock = clockOf(timeZone);
    for (const time of timesIn(timeZone)) {
      const schedule = Schedule.parse({ kind: "daily", start: `2026-01-01T${time}`, timeZone });
      const found = nextOccurrences(schedule, YEARS.from, YEARS.days);
      expect(new Set(found.map(({ localTime }) => localTime)).size).toBe(YEARS.days);
      for (const { at, localTime } of found) {
        const shown = clock(at);
        if (shown === localTime)
          expect(clock(new Date(at.getTime() - HOUR))).not.toBe(localTime); // the first of two
        else {
          expect(shown > localTime).toBe(true);
          expect(Date.parse(`${shown}Z`) - Date.parse(`${localTime}Z`)).toBeLessThanOrEqual(HOUR);
          for (let back = 0; back <= 120; back += 15)
            expect(clock(new Date(at.getTime() - back * 60_000))).not.toBe(localTime); // the clock never shows it
        }
      }
      const gaps = found.map(
        ({ at }, n) => at.getTime() - (found[n - 1]?.at.getTime() ?? at.getTime() - 24 * HOUR),
      );
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(22.5 * HOUR);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(25.5 * HOUR);
    }
  },
);

test.each(zones)("[CMP-17] three years of months and weeks in %s keep their day", (timeZone) => {
  const monthly = Schedule.parse({ kind: "monthly", start: "2026-01-31T08:00", timeZone });
  const months = nextOccurrences(monthly, YEARS.from, 36).map(({ localTime }) => localTime);
  const lastDays = Array.from({ length: 36 }, (_, n) =>
    new Date(Date.UTC(2026, n + 1, 0)).toISOString().slice(0, 10),
  );
  expect(months).toEqual(lastDays.map((day) => `${day}T08:00`));

  const weekly = Schedule.parse({ kind: "weekly", start: "2026-01-05T08:00", weekdays: [1, 5], timeZone });
  const weeks = nextOccurrences(weekly, YEARS.from, 312);
  expect(weeks).toHaveLength(312);
  for (const { at, localTime } of weeks) {
    expect([1, 5]).toContain(new Date(`${localTime}Z`).getUTCDay());
    expect(clockOf(timeZone)(at)).toBe(localTime);
  }
});
