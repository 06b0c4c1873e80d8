import { expect, test } from "vitest";
import { ENTRY } from "../graph/graph";
import { asks, make } from "../testing/make";
import {
  type Breach,
  expectOnly,
  ids,
  knownFacts,
  rulesOf,
  sound,
  withActivities,
  withLimits,
  withSettings,
} from "../testing/review";

const byEvent = (dimensions: object = {}, segmentId: string | null = null) =>
  withActivities({
    [ENTRY]: make("event_entry", { dimensions: { events: ["purchase"], ...dimensions }, segmentId }, "mail"),
  });
const monday = (...ranges: [string, string][]) =>
  withSettings({
    keepsHours: true,
    hours: { EMAIL: { MONDAY: ranges.map(([from, to]) => ({ from, to })) } },
  });
const closed = (...days: [string, string][]) =>
  withSettings({ keepsHours: true, closedDays: { SMS: days.map(([from, to]) => ({ from, to })) } });

test.each<Breach>([
  {
    why: "more than allowed",
    facts: { quotas: { ...knownFacts.quotas, activities: 10 } },
    says: /11 activities/,
    at: null,
  },
  {
    why: "too many calls",
    facts: { quotas: { ...knownFacts.quotas, contactCentreActivities: 0 } },
    says: /contact centre/,
    at: "call",
  },
])("[RVE-9] [QTA-13] [JRN-22] a journey is not larger than allowed: $why", (breach) =>
  expectOnly("RVE-9", breach),
);

test.each<Breach>([
  {
    why: "no length",
    journey: withSettings({ quietTime: { from: "21:00", to: "21:00" } }),
    says: /ends when it begins/,
    at: null,
    field: "quietTime",
  },
  { why: "no end", journey: withSettings({ quietTime: { from: "21:00" } }), says: /no end/ },
])("[RVE-25] a quiet time has a length: $why", (breach) => expectOnly("RVE-25", breach));

test.each<Breach>([
  {
    why: "no quiet time",
    journey: withSettings({ keepsHours: true, quietTime: null }),
    says: /no quiet time/,
    at: null,
  },
  {
    why: "overlapping",
    journey: monday(["09:00", "12:00"], ["11:00", "13:00"]),
    says: /E-mail on Monday: two ranges overlap/,
    field: "hours.EMAIL.MONDAY",
  },
  {
    why: "five ranges",
    journey: monday(
      ...[8, 9, 10, 11, 12].map((h): [string, string] => [
        `${String(h).padStart(2, "0")}:00`,
        `${String(h).padStart(2, "0")}:30`,
      ]),
    ),
    says: /5 ranges/,
  },
  { why: "quiet time", journey: monday(["07:00", "09:00"]), says: /quiet time/ },
  { why: "backwards", journey: monday(["12:00", "09:00"]), says: /no range/ },
  {
    why: "a closed day that ends first",
    journey: closed(["2026-04-02T00:00", "2026-04-01T00:00"]),
    says: /ends before/,
    field: "closedDays.SMS",
  },
  { why: "a closed day without an end", journey: closed(["2026-04-02T00:00", ""]), says: /no end/ },
  {
    why: "21 closed days",
    journey: closed(...Array<[string, string]>(21).fill(["2026-04-01T00:00", "2026-04-02T00:00"])),
    says: /21 closed days/,
  },
])("[RVE-26] sending hours and closed days hold together: $why", (breach) => expectOnly("RVE-26", breach));

test.each<Breach>([
  {
    why: "a cap above 100",
    journey: withLimits({ dailyCap: 101 }),
    says: /daily limit is 101/,
    at: null,
    field: "limits.dailyCap",
  },
  { why: "a cap below 0", journey: withLimits({ totalCap: -1 }), says: /journey is -1/ },
  { why: "31 days", journey: withLimits({ timeframe: { cap: 5, days: 31 } }), says: /days .* 31/ },
  { why: "too fast", journey: withLimits({ messagesPerSecond: 20_001 }), says: /rate is 20001/ },
  {
    why: "an interval with one entry",
    journey: withLimits({ entryInterval: "P1D" }),
    says: /only one entry/,
    field: "limits.entryInterval",
  },
  {
    why: "an interval that is none",
    journey: withLimits({ entryCap: 2, entryInterval: "soon" }),
    says: /none/,
  },
  {
    why: "a refresh that is none",
    journey: withSettings({ refresh: "PT1M" }),
    says: /every hour/,
    field: "refresh",
  },
  {
    why: "a zone that is none",
    journey: withSettings({ timeZone: "Atlantis" }),
    says: /Atlantis/,
    field: "timeZone",
  },
])("[RVE-27] limits are in range: $why", (breach) => expectOnly("RVE-27", breach));

test.each<Breach>([
  {
    why: "a way to nothing",
    journey: withActivities({
      push: { ...make("push", { templateId: ids.push, templateVersion: 1 }), next: { next: "gone" } },
    }),
    says: /leads to an activity that is gone/,
    at: "push",
    field: "next.next",
  },
  {
    why: "a loop",
    journey: withActivities({ hook: make("custom", { url: "https://example.com/hook" }, "many") }),
    says: /leads back/,
    at: "hook",
  },
  {
    why: "an activity on its own",
    journey: withActivities({ lost: make("wait") }),
    says: /Nothing leads to Wait/,
    at: "lost",
  },
  {
    why: "no beginning",
    journey: withActivities({ [ENTRY]: make("segment_entry", { segmentId: ids.segment }) }),
    says: /entry leads nowhere/,
    at: ENTRY,
  },
])("[RVE-28] the drawing is whole: $why", (breach) => expectOnly("RVE-28", breach));

test.each<Breach>([
  { why: "50 others", facts: { running: { all: 50, byEvent: 0 } }, says: /50 journeys run/, at: null },
  {
    why: "20 others by event",
    journey: byEvent(),
    facts: { running: { all: 20, byEvent: 20 } },
    says: /20 journeys that an event starts/,
  },
])("[RVE-29] [QTA-13] [JRN-22] the account has room for it: $why", (breach) => expectOnly("RVE-29", breach));

test("400 activities are reviewed at one go", () => {
  const activities = Object.fromEntries(
    Array.from({ length: 400 }, (_, n) => {
      const next = n === 399 ? "end" : `a${n + 1}`;
      const split = make(
        "yes_no_split",
        { conditions: [asks(`a${n - 1}`, "_email.open")], evaluate: { kind: "for", duration: "P1D" } },
        { yes: next, no: next },
      );
      return [
        `a${n}`,
        n % 2
          ? split
          : make(
              "email",
              { templateId: ids.mail, templateVersion: 3, fromAddress: "news@example.com" },
              next,
            ),
      ];
    }),
  );
  const journey = {
    ...sound,
    graph: {
      [ENTRY]: make("segment_entry", { segmentId: ids.segment }, "a0"),
      ...activities,
      end: make("exit"),
    },
  };
  const began = performance.now();
  expect(rulesOf(journey)).toEqual(["RVE-9"]);
  expect(performance.now() - began).toBeLessThan(1_000); // the promise is 50 ms; a busy machine is slower
});
