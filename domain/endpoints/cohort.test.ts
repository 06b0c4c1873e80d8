import { expect, test } from "vitest";
import { cohortOf } from "./cohort";

test("an endpoint's cohort is for life [END-11]", () => {
  expect(cohortOf("0190163d8694739bcdf0a1b2c3d4e5f6", "ada")).toBe(82);
  expect(cohortOf("0190163d8694739bcdf0a1b2c3d4e5f6", "日本語")).toBe(58);
});

test("every cohort holds about one in a hundred, whatever the ids look like [END-11]", () => {
  const sizes = Array<number>(100).fill(0);
  for (let n = 0; n < 100_000; n++) {
    const cohort = cohortOf("p", `person-${n}`);
    sizes[cohort] = (sizes[cohort] ?? 0) + 1;
  }
  expect(Math.min(...sizes)).toBeGreaterThan(850);
  expect(Math.max(...sizes)).toBeLessThan(1150);
});
