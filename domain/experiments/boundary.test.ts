import { expect, test } from "vitest";
import { bestRho, standardErrors } from "./boundary";

test("the boundary agrees with the reference values of Howard et al.’s own package", () => {
  expect(bestRho(100, 0.05)).toBeCloseTo(12.60056, 5);
  expect(standardErrors(100, 0.05) * Math.sqrt(100)).toBeCloseTo(30.35209, 5);
});

test("it is wider than a look at one fixed moment allows, and nowhere narrower than where it is meant to be", () => {
  for (const v of [1, 10, 50, 100, 200, 1_000, 100_000]) expect(standardErrors(v, 0.05)).toBeGreaterThan(3);
  expect(standardErrors(10, 0.05)).toBeGreaterThan(standardErrors(100, 0.05));
  expect(standardErrors(10_000, 0.05)).toBeGreaterThan(standardErrors(100, 0.05));
  expect(standardErrors(0, 0.05)).toBe(Number.POSITIVE_INFINITY);
});
