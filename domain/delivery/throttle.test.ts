import { expect, test } from "vitest";
import { budgetFor, LOAN_MS } from "./throttle";

test.each([1, 2, 5, 14, 100, 700, 20_000])(
  "a limit of %i a second is never passed, and nearly reached",
  (limit) => {
    const { burst, refillPerSecond } = budgetFor(limit);
    const worstSecond = Math.floor(burst + refillPerSecond * (1 + LOAN_MS / 1000));
    expect(worstSecond).toBeLessThanOrEqual(limit);
    expect(refillPerSecond).toBeGreaterThan(limit * 0.82);
  },
);
