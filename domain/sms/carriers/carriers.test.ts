import { expect, test } from "vitest";
import { carriers } from "./carrier";
import { laneOf, leftToday, marksPassed, nextTmobileDay, tmobileDay } from "./daily-cap";
import { forecast, forecastInWords, type Plan } from "./forecast";
import { minuteBudget, paceAt, paceFactor } from "./pace";
import { CarrierRates, rates2026, ratesOn } from "./rates";
import { ACCOUNT_PER_SECOND, RECIPIENT_PER_SECOND, senderRates } from "./sender-rates";
import { type Standing, termsOf } from "./terms";

const unvetted: Standing = {
  score: null,
  isRussell3000: false,
  isGovernment: false,
  isSoleProprietor: false,
};
const scored = (score: number): Standing => ({ ...unvetted, score });

test.each([
  ["2FA", scored(75), "A", "TOP"],
  ["MARKETING", scored(75), "B", "TOP"],
  ["CUSTOMER_CARE", scored(74), "C", "HIGH"],
  ["MIXED", scored(50), "D", "HIGH"],
  ["CUSTOMER_CARE", scored(49), "E", "MID"],
  ["MARKETING", scored(25), "F", "MID"],
  ["2FA", scored(24), "E", "LOW"],
  ["2FA", scored(0), "E", "LOW"],
  ["MARKETING", unvetted, "F", "UNVETTED"],
  ["LOW_VOLUME", scored(99), "T", "TOP"],
  ["MARKETING", { ...unvetted, isRussell3000: true }, "B", "RUSSELL_3000"],
  ["2FA", { ...unvetted, isGovernment: true }, "A", "GOVERNMENT"],
  ["SOLE_PROPRIETOR", { ...unvetted, isSoleProprietor: true }, "W", "SOLE_PROPRIETOR"],
  ["SWEEPSTAKE", scored(60), "C", "HIGH"],
] as const)(
  "[TDL-6] a use case %s of a company %j has class %s and tier %s",
  (kind, standing, attClass, tier) => {
    expect(termsOf(kind, standing, rates2026)).toEqual({ attClass, tmobileTier: tier });
  },
);

const pace = (carrier: (typeof carriers)[number], kind: "MARKETING" | "PROXY", standing = unvetted) =>
  paceAt(carrier, { state: "APPROVED", terms: termsOf(kind, standing, rates2026) }, rates2026);

test("[TDL-7] not vetted: 240 parts a minute at AT&T, 2,000 a day at T-Mobile", () => {
  expect(pace("ATT", "MARKETING")).toEqual({ perMinute: 240, isPerNumber: false, perDay: null });
  expect(pace("TMOBILE", "MARKETING")).toEqual({ perMinute: null, isPerNumber: false, perDay: 2_000 });
  expect(pace("VERIZON", "MARKETING")).toEqual(pace("ATT", "MARKETING"));
  expect(pace("OTHER", "MARKETING")).toEqual({ perMinute: 240, isPerNumber: false, perDay: 2_000 });
});

test("[TDL-17] more numbers give more throughput only where a class is rated by number", () => {
  expect(pace("ATT", "MARKETING").isPerNumber).toBe(false);
  expect(pace("ATT", "PROXY").isPerNumber).toBe(true);
});

test.each(["NOT_SUBMITTED", "REVIEW", "REJECTED", "SUSPENDED"] as const)(
  "a carrier with a use case in %s gets nothing",
  (state) => {
    const terms = termsOf("MARKETING", scored(90), rates2026);
    expect(paceAt("ATT", { state, terms }, rates2026)).toMatchObject({ perMinute: 0, perDay: 0 });
  },
);

test.each([
  [4_500, 1],
  [4_500, 10],
  [240, 3],
  [75, 1],
  [15, 10],
])(
  "a bucket for %i parts a minute, messages of up to %i, never passes it in any minute",
  (perMinute, largest) => {
    const { burst, refillPerSecond } = minuteBudget(perMinute, largest);
    expect(burst + 60.15 * refillPerSecond).toBeLessThanOrEqual(perMinute + 1e-9);
    expect(burst).toBeGreaterThanOrEqual(largest);
  },
);

test("a bucket of some size is used by 97 % and more", () => {
  for (const perMinute of [240, 2_400, 4_500]) {
    expect((minuteBudget(perMinute, 3).refillPerSecond * 60) / perMinute).toBeGreaterThan(0.97);
  }
});

test.each([
  [null, 1],
  [0, 0.5],
  [59_999, 0.5],
  [60_000, 0.6],
  [70_000, 0.7],
  [100_000, 1],
  [1e9, 1],
])("%s ms after a carrier’s “too fast” the pace is %d of itself", (since, factor) => {
  expect(paceFactor(since)).toBeCloseTo(factor);
});

test.each([
  ["2026-11-22T07:59:59Z", "2026-11-21", "2026-11-22T08:00:00.000Z"],
  ["2026-11-22T08:00:00Z", "2026-11-22", "2026-11-23T08:00:00.000Z"],
  ["2026-03-08T09:00:00Z", "2026-03-08", "2026-03-09T07:00:00.000Z"], // 23 hours
  ["2026-11-01T08:00:00Z", "2026-11-01", "2026-11-02T08:00:00.000Z"], // 25 hours
])("at %s it is %s at T-Mobile, and the next day begins at %s", (now, day, next) => {
  expect(tmobileDay(new Date(now))).toBe(day);
  expect(nextTmobileDay(new Date(now)).toISOString()).toBe(next);
});

test("the last tenth of a day is kept for codes and what people asked for", () => {
  const day = { used: 1_750, cap: 2_000 };
  expect(leftToday(laneOf("MARKETING", true), day)).toBe(50);
  expect(leftToday(laneOf("CUSTOMER_CARE", false), day)).toBe(50);
  expect(leftToday(laneOf("2FA", false), day)).toBe(250);
  expect(leftToday(laneOf("DELIVERY_NOTIFICATION", false), day, 0.5)).toBe(0);
  expect(leftToday("marketing", { used: 1, cap: null })).toBe(Number.POSITIVE_INFINITY);
});

test("passing 50, 75, 90 and 100 % of a cap is told once each", () => {
  expect(marksPassed(0, 999, 2_000)).toEqual([]);
  expect(marksPassed(999, 1_800, 2_000)).toEqual([50, 75, 90]);
  expect(marksPassed(1_800, 2_000, 2_000)).toEqual([100]);
});

const plan = (more: Partial<Plan> = {}): Plan => ({
  parts: 200_000,
  shares: { TMOBILE: 0.35, ATT: 0.3, VERIZON: 0.3, USCELLULAR: 0, OTHER: 0.05 },
  paces: Object.fromEntries(
    carriers.map((carrier) => [carrier, pace(carrier, "MARKETING", scored(60))]),
  ) as Plan["paces"],
  numbers: 1,
  leftToday: 40_000,
  accountPerSecond: 1_000,
  ...more,
});

test("the forecast names the carrier that takes longest: T-Mobile spills into the next day", () => {
  const { carriers: each, finishesAt } = forecast(plan(), new Date("2026-11-23T17:00:00Z"));
  expect(each.ATT).toEqual({ parts: 60_000, finishesAt: new Date("2026-11-23T17:25:00Z"), days: 1 });
  expect(each.TMOBILE).toMatchObject({ parts: 70_000, days: 2 });
  expect(finishesAt?.toISOString()).toBe("2026-11-24T08:00:30.000Z");
  expect(forecastInWords({ carriers: each, finishesAt })).toBe("T-Mobile takes longest: 2 of its days.");
});

test("a better score shows what it would save, and a carrier that takes nothing that it never ends", () => {
  const paces = { ...plan().paces, TMOBILE: { perMinute: null, isPerNumber: false, perDay: 200_000 } };
  const better = forecast(plan({ paces, leftToday: 200_000 }), new Date("2026-11-23T17:00:00Z"));
  expect(better.carriers.TMOBILE.days).toBe(1);
  const none = { ...plan().paces, VERIZON: { perMinute: 0, isPerNumber: false, perDay: 0 } };
  const never = forecast(plan({ paces: none }), new Date());
  expect(never.finishesAt).toBeNull();
  expect(forecastInWords(never)).toBe("Verizon takes nothing from this use case.");
  expect(forecastInWords(better)).toBe("AT&T takes longest.");
});

test("tables are dated: the latest that has begun holds", () => {
  const later = { ...rates2026, from: "2027-01-01" };
  expect(ratesOn("2026-11-22", [later, rates2026]).from).toBe("2026-01-01");
  expect(ratesOn("2027-01-01", [later, rates2026]).from).toBe("2027-01-01");
  expect(ratesOn("2020-01-01", [later, rates2026]).from).toBe("2026-01-01");
});

test("a table that lacks a class is none", () => {
  const { A: _, ...att } = rates2026.att;
  expect(CarrierRates.safeParse(rates2026).success).toBe(true);
  expect(CarrierRates.safeParse({ ...rates2026, att }).success).toBe(false);
});

test("[SMS-6] senders have a pace of their own", () => {
  expect([ACCOUNT_PER_SECOND, RECIPIENT_PER_SECOND]).toEqual([20, 1]);
  expect(senderRates).toMatchObject({ short_code: 100, toll_free: 3, long_code_ca: 1, long_code: 10 });
});
