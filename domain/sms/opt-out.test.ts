import { expect, test } from "vitest";
import { confirmationText, isOwnWish, liftProblem, mayConfirm, optOutSources } from "./opt-out";
import { partsOf } from "./parts";

const now = new Date("2026-11-22T12:00:00Z");

test("[SMS-13] who opted out themselves opts in themselves", () => {
  expect(optOutSources.filter(isOwnWish)).toEqual([
    "KEYWORD",
    "NATURAL_LANGUAGE",
    "CARRIER",
    "EMAIL",
    "VOICE",
  ]);
  expect(liftProblem({ source: "KEYWORD", liftedAt: null }, now)).toContain("START");
});

test("[SMS-13] a number is taken off a list once in 30 days", () => {
  const lifted = (day: string) => liftProblem({ source: "CONSOLE", liftedAt: new Date(day) }, now);
  expect(lifted("2026-11-01T12:00:00Z")).toContain("from 2026-12-01 on");
  expect(lifted("2026-10-01T12:00:00Z")).toBeNull();
  expect(liftProblem({ source: "API", liftedAt: null }, now)).toBeNull();
});

test.each([
  ["2026-11-22T11:56:00Z", null, true],
  ["2026-11-22T11:54:59Z", null, false],
  ["2026-11-22T11:59:00Z", "2026-11-22T09:00:00Z", false],
  ["2026-11-22T11:59:00Z", "2026-11-21T11:00:00Z", true],
])("[SMS-10] opted out at %s, last confirmed at %s: confirmed now %s", (optedOutAt, last, may) => {
  expect(mayConfirm(new Date(optedOutAt), last === null ? null : new Date(last), now)).toBe(may);
});

test("[SMS-10] the confirmation is a single part", () => {
  expect(partsOf(confirmationText("Acme Alerts"))).toMatchObject({ units: 99, parts: [expect.any(String)] });
});
