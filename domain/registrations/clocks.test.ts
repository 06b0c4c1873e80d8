import { expect, test } from "vitest";
import { endOf, expiryWarningsBetween, idleWarningsBetween, isOver, MOST_WRONG_CODES } from "./clocks";
import { expectedTimes, registrationSteps } from "./expected-times";
import {
  associationClock,
  associationFailures,
  associationStanding,
  retryAfterMinutes,
} from "./numbers/association";

const at = (day: string) => new Date(`${day}T12:00:00Z`);

test.each([
  ["2026-11-22", "on_time", 14],
  ["2026-12-05", "on_time", 1],
  ["2026-12-06", "late", 0],
  ["2026-12-09", "late", 0],
  ["2026-12-10", "overdue", 0], // 14 business days after a Sunday
])("[NUM-4] an association asked for on 22 November is %s on: %s", (day, stage, daysLeft) => {
  expect(associationClock(at("2026-11-22"), at(day))).toMatchObject({
    stage,
    daysLeft,
    dueBy: at("2026-12-06"),
  });
});

test.each([
  [{}, "PENDING"],
  [{ ATT: "PENDING", TMOBILE: "PENDING" }, "PENDING"],
  [{ ATT: "PENDING", TMOBILE: "PROVISIONED" }, "PARTIAL"],
  [{ ATT: "FAILED", TMOBILE: "PROVISIONED" }, "PARTIAL"],
  [{ ATT: "PROVISIONED", TMOBILE: "PROVISIONED" }, "READY"],
  [{ ATT: "FAILED", TMOBILE: "FAILED" }, "FAILED"],
] as const)("carriers %j make an association %s", (carriers, standing) => {
  expect(associationStanding(carriers)).toBe(standing);
});

test("what can pass is tried again three times, ever later; what cannot is said", () => {
  expect([1, 2, 3, 4].map((attempts) => retryAfterMinutes("TIMEOUT", attempts))).toEqual([15, 60, 240, null]);
  expect(retryAfterMinutes("WRONG_NUMBER_TYPE", 1)).toBeNull();
  expect(Object.values(associationFailures).every(({ message }) => message.endsWith("."))).toBe(true);
});

test("a new company is being verified for ten minutes, whatever the registry says meanwhile", () => {
  const registered = new Date("2026-11-22T12:00:00Z");
  expect(isOver("verifyingMs", registered, new Date("2026-11-22T12:09:59Z"))).toBe(false);
  expect(isOver("verifyingMs", registered, new Date("2026-11-22T12:10:00Z"))).toBe(true);
  expect(endOf("proofMs", registered)).toEqual(at("2026-11-29"));
  expect(endOf("codeMs", registered)).toEqual(at("2026-11-23"));
  expect(MOST_WRONG_CODES).toBe(5);
});

test("a use case without a number is warned of on days 5, 10 and 45, once each", () => {
  const since = at("2026-11-01");
  expect(idleWarningsBetween(since, at("2026-11-05"), at("2026-11-06"))).toEqual([5]);
  expect(idleWarningsBetween(since, at("2026-11-06"), at("2026-11-10"))).toEqual([]);
  expect(idleWarningsBetween(since, since, at("2026-12-31"))).toEqual([5, 10, 45]);
});

test("a score is warned of 60, 30 and 7 days before its end", () => {
  const end = at("2027-01-31");
  expect(expiryWarningsBetween(end, at("2026-12-01"), at("2026-12-02"))).toEqual([60]);
  expect(expiryWarningsBetween(end, at("2027-01-23"), at("2027-01-24"))).toEqual([7]);
});

test("[TDL-1] the line has five steps, and each says how long it takes", () => {
  expect(registrationSteps.map((step) => expectedTimes[step].step)).toEqual([
    "Company",
    "Vetting",
    "Registered use case",
    "Number",
    "Ready at all carriers",
  ]);
});
