import { restShare } from "./share-problems";

/** Which of the 10,000 cohorts a treatment is for, both ends included, and below which nobody gets anything. */
export interface CohortStretch {
  from: number;
  to: number;
  holdoutBelow: number;
}

const PER_PERCENT = 100;

export const allCohorts: CohortStretch = { from: 0, to: 9_999, holdoutBelow: 0 };

/** CMP-14: the hold-out comes first, then the treatments in order, the default one last. Those held out are listed with the default one. */
export function cohortsOf(holdout: number, treatments: { share: number }[], nth: number): CohortStretch {
  const before = nth === 0 ? 100 - restShare(holdout, treatments) : sharesBefore(holdout, treatments, nth);
  const share = nth === 0 ? restShare(holdout, treatments) : (treatments[nth]?.share ?? 0);
  const from = before * PER_PERCENT;
  return { from, to: from + share * PER_PERCENT - 1, holdoutBelow: nth === 0 ? holdout * PER_PERCENT : 0 };
}

function sharesBefore(holdout: number, treatments: { share: number }[], nth: number): number {
  return treatments.slice(1, nth).reduce((sum, { share }) => sum + share, holdout);
}
