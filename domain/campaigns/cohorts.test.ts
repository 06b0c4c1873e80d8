import { expect, test } from "vitest";
import { cohortsOf, keptBackCohorts } from "./cohorts";

const divided = [{ share: 0 }, { share: 30 }, { share: 20 }];

test("[CMP-14] the hold-out comes first, the default treatment has the rest", () => {
  expect(cohortsOf({ holdout: 10, keptBack: 0, treatments: divided }, 1)).toEqual({
    from: 1_000,
    to: 3_999,
    holdoutBelow: 0,
  });
  expect(cohortsOf({ holdout: 10, keptBack: 0, treatments: divided }, 2)).toEqual({
    from: 4_000,
    to: 5_999,
    holdoutBelow: 0,
  });
  expect(cohortsOf({ holdout: 10, keptBack: 0, treatments: divided }, 0)).toEqual({
    from: 6_000,
    to: 9_999,
    holdoutBelow: 1_000,
  });
});

test("a campaign that is not divided is for all cohorts", () => {
  expect(cohortsOf({ holdout: 0, keptBack: 0, treatments: [{ share: 0 }] }, 0)).toEqual({
    from: 0,
    to: 9_999,
    holdoutBelow: 0,
  });
});

test("[CMP-12] no cohort has two treatments, and none is without", () => {
  const seen = new Array<number>(10_000).fill(0);
  for (let n = 0; n < 3_000; n++) seen[n] = 1; // held out
  const five = [{ share: 0 }, { share: 1 }, { share: 33 }, { share: 7 }, { share: 20 }];
  for (const nth of five.keys()) {
    const { from, to } = cohortsOf({ holdout: 30, keptBack: 0, treatments: five }, nth);
    for (let cohort = from; cohort <= to; cohort++) seen[cohort] = (seen[cohort] ?? 0) + 1;
  }
  expect(seen.every((times) => times === 1)).toBe(true);
});

test("[CMP-12] who is kept back for the winner comes last, and takes nothing from any treatment", () => {
  const kept = { holdout: 10, keptBack: 70, treatments: [{ share: 0 }, { share: 8 }] };
  expect(cohortsOf(kept, 1)).toMatchObject({ from: 1_000, to: 1_799 });
  expect(cohortsOf(kept, 0)).toEqual({ from: 1_800, to: 2_999, holdoutBelow: 1_000 });
  expect(keptBackCohorts(kept)).toEqual({ from: 3_000, to: 9_999, holdoutBelow: 0 });
});
