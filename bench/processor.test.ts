import { expect, test } from "vitest";
import { parseProcessorTime, takenBetween } from "./processor";

const before = "cpu  100 0 50 800 10 0 0 40 7 0\ncpu0 50 0 25 400 5 0 0 20 3 0\n";
const after = "cpu  180 0 70 840 10 0 0 60 9 0\ncpu0 90 0 35 420 5 0 0 30 4 0\n";

test("what the host took away is told as a share of all processor time, guests counted once", () => {
  expect(parseProcessorTime(before)).toEqual({ all: 1000, taken: 40 });
  expect(takenBetween(parseProcessorTime(before), parseProcessorTime(after))).toBe(20 / 160);
  expect(takenBetween(parseProcessorTime(after), parseProcessorTime(after))).toBe(0);
});
