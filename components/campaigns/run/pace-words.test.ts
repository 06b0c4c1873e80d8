import { expect, test } from "vitest";
import { paceClock, paceCsv } from "./pace-words";

const steps = (...times: string[]) => times.map((at) => ({ at: new Date(at), perSecond: 2.5 }));

test("a run within a day is told by the clock", () => {
  const run = steps("2026-03-02T12:00:00", "2026-03-02T13:00:10");
  expect(run.map(({ at }) => paceClock(run)(at))).toEqual(["12:00:00", "13:00:10"]);
});

test("a run over midnight names the days, so that no label comes twice", () => {
  const run = steps("2026-03-02T23:59:00", "2026-03-03T23:59:00");
  expect(run.map(({ at }) => paceClock(run)(at))).toEqual(["2 Mar, 23:59:00", "3 Mar, 23:59:00"]);
});

test("the file holds a line for each step, in UTC", () => {
  expect(paceCsv(steps("2026-03-02T12:00:00Z"))).toBe(
    "From,Messages a second\r\n2026-03-02T12:00:00.000Z,2.5\r\n",
  );
});
