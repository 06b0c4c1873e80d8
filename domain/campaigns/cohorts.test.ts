import { expect, test } from "vitest";
import { cohortsOf } from "./cohorts";

const divided = [{ share: 0 }, { share: 30 }, { share: 20 }];

test("[CMP-14] the hold-out comes first, the default treatment has the rest", () => {
  expect(cohortsOf(10, divided, 1)).toEqual({ from: 1_000, to: 3_999, holdoutBelow: 0 });
  expect(cohortsOf(10, divided, 2)).toEqual({ from: 4_000, to: 5_999, holdoutBelow: 0 });
  expect(cohortsOf(10, divided, 0)).toEqual({ from: 6_000, to: 9_999, holdoutBelow: 1_000 });
});

test("a campaign that is not divided is for all cohorts", () => {
  expect(cohortsOf(0, [{ share: 0 }], 0)).toEqual({ from: 0, to: 9_999, holdoutBelow: 0 });
});

test("[CMP-12] no cohort has two treatments, and none is without", () => {
  const seen = new Array<number>(10_000).fill(0);
  for (let n = 0; n < 3_000; n++) seen[n] = 1; // held out
  const five = [{ share: 0 }, { share: 1 }, { share: 33 }, { share: 7 }, { share: 20 }];
  for (const nth of five.keys()) {
    const { from, to } = cohortsOf(30, five, nth);
    for (let cohort = from; cohort <= to; cohort++) seen[cohort] = (seen[cohort] ?? 0) + 1;
  }
  expect(seen.every((times) => times === 1)).toBe(true);
});
