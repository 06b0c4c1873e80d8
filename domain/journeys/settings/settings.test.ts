import { expect, test } from "vitest";
import { nextRefresh, offeredRefreshes, refreshRule } from "./refresh";
import { openingAt } from "./sending-window";
import { type JourneySettings, newSettings } from "./settings";
import { beginsFor, endsFor } from "./span";
import { settingsInWords } from "./words";
import { knownZone, zoneOfJourney } from "./zone";

const at = (iso: string) => new Date(iso);
const settings = (over: Partial<JourneySettings>): JourneySettings => ({ ...newSettings, ...over });

test.each([
  ["UTC+05:30", "+05:30"],
  ["UTC-08", "-08:00"],
  ["UTC", "UTC"],
  ["Europe/Berlin", "Europe/Berlin"],
  ["Atlantis", null],
])("[JRN-2] the zone %s is %s", (written, zone) => {
  expect(knownZone(written)).toBe(zone);
  expect(zoneOfJourney(written)).toBe(zone ?? "UTC");
});

test("[JRN-3] [JRN-4] a journey begins when it is published, at its time, or at that time on each recipient’s wall", () => {
  const publishedAt = at("2026-03-01T00:00Z");
  const launch = { publishedAt, delayMinutes: 0 };
  const timed = { start: "2026-03-29T08:00:00Z", end: null, timeZone: "Europe/Berlin" };
  expect(beginsFor({ ...timed, start: null }, launch, null)).toEqual(publishedAt);
  expect(beginsFor(timed, launch, "Asia/Tokyo")).toEqual(at("2026-03-29T08:00Z"));
  const local = { ...timed, localTime: true }; // 10:00 in Berlin
  expect(beginsFor(local, launch, "Asia/Tokyo")).toEqual(at("2026-03-29T10:00+09:00"));
  expect(beginsFor(local, launch, null)).toBeNull();
  const delayed = { publishedAt, delayMinutes: 5 };
  expect(beginsFor({ ...timed, start: null }, delayed, null)).toEqual(at("2026-03-01T00:05Z"));
  expect(beginsFor(timed, delayed, null)).toEqual(at("2026-03-29T08:00Z"));
  const late = { publishedAt: at("2026-03-29T09:30+09:00"), delayMinutes: 60 };
  expect(beginsFor(local, late, "Asia/Tokyo")).toEqual(at("2026-03-29T10:30+09:00")); // it was past the time there
});

test("[JRN-2] a journey ends at its end, and after the longest time it may run", () => {
  const longest = { publishedAt: at("2026-01-01T00:00Z"), runDays: 10 };
  const until = (end: string | null) => endsFor(settings({ end }), longest, null);
  expect(until(null)).toEqual(at("2026-01-11T00:00Z"));
  expect(until("2026-01-05T00:00:00Z")).toEqual(at("2026-01-05T00:00Z"));
  expect(until("2027-01-05T00:00:00Z")).toEqual(at("2026-01-11T00:00Z"));
});

test.each([
  [null, false, "at_start", "as_at_launch"],
  [null, true, "while_it_is_read", "latest"],
  ["PT1H", false, "at_each_refresh", "as_at_launch"],
  ["P1M", true, "at_each_refresh", "latest"],
])(
  "[JRN-17] [JRN-18] refreshed %s, on update %s: looked at %s, criteria %s",
  (refresh, refreshOnUpdate, lookedAt, criteria) => {
    const rule = refreshRule({ refresh, refreshOnUpdate });
    expect(rule).toMatchObject({ lookedAt, criteria });
    expect(rule.words).toMatch(/enters/);
  },
);

test.each([
  ["PT1H", "2026-01-31T12:30Z", "2026-01-31T13:00Z"],
  ["PT12H", "2026-03-29T00:00Z", "2026-03-29T08:00Z"],
  ["P1D", "2026-03-29T06:00Z", "2026-03-29T07:00Z"],
  ["P1M", "2026-02-01T00:00Z", "2026-02-28T08:00Z"],
  ["P1M", "2026-03-01T00:00Z", "2026-03-31T07:00Z"],
  ["P3M", "2026-02-01T00:00Z", "2026-04-30T07:00Z"],
  ["P1Y", "2028-02-01T00:00Z", "2029-01-31T08:00Z"],
  ["P1M", "2031-02-28T08:00Z", "2031-03-31T07:00Z"],
])(
  "[JRN-16] [JRN-18] refreshed every %s from the end of January, the one after %s is at %s",
  (refresh, after, next) => {
    const startedAt = at("2026-01-31T09:00+01:00");
    const found = nextRefresh({ refresh, timeZone: "Europe/Berlin" }, startedAt, at(after));
    expect(found).toEqual(at(next));
  },
);

test("[JRN-16] every refresh that is offered comes again and again; none has no next", () => {
  const startedAt = at("2026-01-31T09:00Z");
  for (const refresh of offeredRefreshes) {
    let last = startedAt;
    for (let n = 0; n < 30; n++) {
      const next = nextRefresh({ refresh, timeZone: "Europe/Berlin" }, startedAt, last);
      expect(next && next > last).toBe(true);
      last = next ?? last;
    }
  }
  for (const refresh of [null, "PT0S", "often"])
    expect(nextRefresh({ refresh, timeZone: null }, startedAt, startedAt)).toBeNull();
});

const weekdays = {
  MONDAY: [
    { from: "09:00", to: "12:00" },
    { from: "13:00", to: "17:00" },
  ],
  TUESDAY: [{ from: "10:00", to: "11:00" }],
};
const office = settings({ keepsHours: true, hours: { EMAIL: weekdays } });

test.each([
  ["2026-03-02T09:00", null],
  ["2026-03-02T12:30", "2026-03-02T13:00"],
  ["2026-03-02T17:00", "2026-03-03T10:00"],
  ["2026-03-03T11:00", "2026-03-09T09:00"],
])("[JRN-13] at %s in Berlin the office opens at %s", (now, opens) => {
  const opening = openingAt(office, "EMAIL", "Europe/Berlin", at(`${now}+01:00`));
  expect(opening).toEqual(
    opens === null ? { open: true } : { open: false, why: "sending_hours", until: at(`${opens}+01:00`) },
  );
});

test("[JRN-15] each channel has hours of its own, and without any it is always open", () => {
  const sunday = at("2026-03-01T09:00Z");
  expect(openingAt(office, "SMS", "Europe/Berlin", sunday)).toEqual({ open: true });
  expect(openingAt({ ...office, keepsHours: false }, "EMAIL", "Europe/Berlin", sunday)).toEqual({
    open: true,
  });
});

test("[JRN-14] a closed day goes before the hours; what ends in quiet time goes on until that ends", () => {
  const closedDays = { EMAIL: [{ name: "Strike", from: "2026-03-02T00:00", to: "2026-03-03T09:00" }] };
  const closed = openingAt({ ...office, closedDays }, "EMAIL", "Europe/Berlin", at("2026-03-02T09:00+01:00"));
  expect(closed).toEqual({ open: false, why: "closed_day", until: at("2026-03-03T10:00+01:00") });
  const quiet = { ...office, quietTime: { from: "22:00", to: "09:30" } };
  const night = openingAt(quiet, "EMAIL", "Europe/Berlin", at("2026-03-02T06:00+01:00"));
  expect(night).toEqual({ open: false, why: "quiet_time", until: at("2026-03-02T09:30+01:00") });
});

test("[JRN-11] hours are told by the clock, also where it changes: 02:30 comes at 03:30", () => {
  const early = settings({
    keepsHours: true,
    hours: { EMAIL: { SUNDAY: [{ from: "02:30", to: "05:00" }] } },
  });
  const opening = openingAt(early, "EMAIL", "Europe/Berlin", at("2026-03-29T01:30+01:00"));
  expect(opening).toMatchObject({ until: at("2026-03-29T03:30+02:00") });
});

test("[JRN-13] hours on no day never come", () => {
  const never = settings({ keepsHours: true, hours: { EMAIL: { MONDAY: [] } } });
  expect(openingAt(never, "EMAIL", "UTC", at("2026-03-02T09:00Z"))).toMatchObject({
    open: false,
    until: null,
  });
});

test("[JRN-2] [JRN-9] [JRN-11] [JRN-14] the settings in words", () => {
  const said = settings({
    start: "2026-03-29T08:00:00Z",
    end: "2026-04-29T08:00:00Z",
    timeZone: "America/New_York",
    limits: {
      ...newSettings.limits,
      dailyCap: 2,
      entryCap: 3,
      entryInterval: "P1D",
      messagesPerSecond: 1_000,
      timeframe: { cap: 5, days: 7 },
    },
    quietTime: { from: "21:00", to: "08:00" },
    holdWhenQuiet: true,
    keepsHours: true,
    hours: { EMAIL: { MONDAY: [] } },
    closedDays: { EMAIL: [{ from: "", to: "" }] },
    refresh: "P1M",
  });
  expect(settingsInWords(said, "segment")).toEqual([
    "Starts 2026-03-29 08:00 UTC, ends 2026-04-29 08:00 UTC, by America/New York.",
    "Every 1 month whoever is in the segment as it was at the launch enters.",
    "Each participant enters up to 3 times, 1 day apart.",
    "Each gets at most 2 a day, 5 in 7 days from all journeys.",
    "At most 1,000 messages a second.",
    "Quiet from 21:00 to 08:00 by the recipient’s clock; what comes then is sent when it ends.",
    "Sends in its hours only: EMAIL.",
    "Sends nothing on 1 closed day.",
  ]);
  expect(settingsInWords(newSettings, "event")).toEqual([
    "Starts as soon as it is published, by UTC.",
    "Each participant enters once.",
  ]);
});

test("[JRN-2] [JRN-14] an offset is a zone, and a moment with one is that moment wherever somebody is", () => {
  const local = { start: "2026-03-29T08:00:00Z", end: null, timeZone: "UTC+05:30", localTime: true }; // 13:30 there
  expect(beginsFor(local, { publishedAt: at("2026-01-01T00:00Z"), delayMinutes: 0 }, "UTC")).toEqual(
    at("2026-03-29T13:30Z"),
  );
  const closedDays = { EMAIL: [{ from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00+01:00" }] };
  const strike = settings({ keepsHours: true, closedDays });
  expect(openingAt(strike, "EMAIL", "Asia/Tokyo", at("2026-03-02T12:00Z"))).toMatchObject({
    until: at("2026-03-02T23:00Z"),
  });
});

test("[JRN-2] a moment is written in full; one without a zone is UTC", () => {
  const begins = (start: string) =>
    beginsFor(settings({ start }), { publishedAt: at("2026-01-01T00:00Z"), delayMinutes: 0 }, null);
  expect(begins("2026-03-29T08:00:00.500Z")).toEqual(at("2026-03-29T08:00:00.500Z"));
  expect(begins("2026-03-29T08:00")).toEqual(at("2026-03-29T08:00Z"));
  expect(begins("5")).toBeNull();
});
