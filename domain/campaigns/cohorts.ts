import { restShare } from "./share-problems";

/** Which of the 10,000 cohorts a treatment is for, both ends included, and below which nobody gets anything. */
export interface CohortStretch {
  from: number;
  to: number;
  holdoutBelow: number;
}

const PER_PERCENT = 100;

export const allCohorts: CohortStretch = { from: 0, to: 9_999, holdoutBelow: 0 };

interface Divided {
  holdout: number;
  keptBack: number;
  treatments: { share: number }[];
}

/** CMP-14: the hold-out comes first, then the treatments in order, the default one last; behind them who is kept back. Those held out are listed with the default one. */
export function cohortsOf(divided: Divided, nth: number): CohortStretch {
  const { holdout, treatments } = divided;
  const before = sharesBefore(divided, nth === 0 ? treatments.length : nth);
  const share = nth === 0 ? restShare(divided) : (treatments[nth]?.share ?? 0);
  const from = before * PER_PERCENT;
  return { from, to: from + share * PER_PERCENT - 1, holdoutBelow: nth === 0 ? holdout * PER_PERCENT : 0 };
}

/** Those who wait for the winner. */
export function keptBackCohorts({ keptBack }: Pick<Divided, "keptBack">): CohortStretch {
  return { ...allCohorts, from: (100 - keptBack) * PER_PERCENT };
}

function sharesBefore({ holdout, treatments }: Divided, nth: number): number {
  return treatments.slice(1, nth).reduce((sum, { share }) => sum + share, holdout);
}
