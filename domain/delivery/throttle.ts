/** A loan of tokens is dead after this long: what a killed engine had borrowed is gone, and that is all. */
export const LOAN_MS = 150;

export interface Budget {
  /** The most that can be saved up, and the most that is lent at once. */
  burst: number;
  refillPerSecond: number;
}

/**
 * A budget whose loans, each used up to LOAN_MS late, never add up to more than `perSecond` in any one second: what
 * was saved plus what flows in during a second and a loan's life stays below `perSecond` + 1.
 */
export function budgetFor(perSecond: number): Budget {
  const burst = Math.max(1, perSecond / 20);
  const refillPerSecond = ((perSecond + 1 - burst) / (1 + LOAN_MS / 1000)) * 0.999;
  return { burst, refillPerSecond };
}
