import { expect, test } from "vitest";
import { counted, pace } from "./figures";

test.each([
  [1240, "1,240 / s"],
  [10.4, "10 / s"],
  [9.96, "10 / s"],
  [2, "2 / s"],
  [0.4, "0.4 / s"],
  [0.05, "3 / min"],
  [0.001, "1 / min"],
])("%d a second is told as %s", (perSecond, told) => {
  expect(pace(perSecond)).toBe(told);
});

test("one is counted in the singular", () => {
  expect([counted(1, "open"), counted(0, "open"), counted(1200, "open")]).toEqual([
    "1 open",
    "0 opens",
    "1,200 opens",
  ]);
});
