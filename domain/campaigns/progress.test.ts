import { expect, test } from "vitest";
import { progressOf, secondsLeft } from "./progress";

const tally = (measure: string, count: number, reason = "") => ({ measure, reason, count });

test("what is planned and not settled is waiting", () => {
  const progress = progressOf([
    tally("planned", 100),
    tally("accepted", 60),
    tally("unknown", 2),
    tally("failed", 3, "hard_bounce"),
    tally("failed", 1, "refused"),
    tally("skipped", 5, "opted_out"),
    tally("skipped", 9, "no_address"),
  ]);
  expect(progress).toMatchObject({ waiting: 20, accepted: 60, unknown: 2, failed: 4, skipped: 14 });
  expect(progress.skippedBy).toEqual([
    { reason: "no_address", count: 9 },
    { reason: "opted_out", count: 5 },
  ]);
});

test("a run that has only begun has counted nothing", () => {
  expect(progressOf([])).toMatchObject({ planned: 0, waiting: 0, skippedBy: [], failedBy: [] });
});

test("opens and clicks are told in total and by person", () => {
  const progress = progressOf([tally("opened", 30), tally("opened_unique", 20), tally("clicked", 4)]);
  expect(progress.opened).toEqual({ total: 30, unique: 20 });
  expect(progress.clicked).toEqual({ total: 4, unique: 0 });
});

test.each([
  [0, 0, 0],
  [1000, 0, null],
  [1000, 300, 4],
])("%i waiting at %i a second take %s seconds", (waiting, rate, seconds) => {
  expect(secondsLeft(waiting, rate)).toBe(seconds);
});
