import { expect, test } from "vitest";
import { lift } from "./lift";
import { shareEver } from "./testing/simulate";

test("[CMP-14] what the messages changed is told in points and as a share of what happens without them", () => {
  const found = lift({ people: 9_000, responded: 540 }, { people: 1_000, responded: 30 });
  expect(found?.difference.estimate).toBeCloseTo(0.03, 10);
  expect(found?.relative?.estimate).toBeCloseTo(1, 10);
  expect(found?.verdict).toBe("more");
  expect(found?.relative?.low).toBeGreaterThan(0);
});

test.each([
  [{ people: 900, responded: 50 }, { people: 100, responded: 5 }, "no_difference"],
  [{ people: 900, responded: 3 }, { people: 100, responded: 0 }, "too_early"],
  [{ people: 9_000, responded: 270 }, { people: 1_000, responded: 90 }, "less"],
] as const)("[CMP-14] %j against %j: %s", (treated, heldOut, verdict) => {
  expect(lift(treated, heldOut)?.verdict).toBe(verdict);
});

test("[CMP-14] without a hold-out there is no lift", () => {
  expect(lift({ people: 10, responded: 5 }, { people: 0, responded: 0 })).toBeNull();
});

test("[CMP-14] messages that change nothing show a lift in at most one of twenty campaigns, looked at every day", () => {
  const idle = {
    arms: [
      { aDay: 2_700, rate: 0.04 },
      { aDay: 300, rate: 0.04 },
    ],
    sendingDays: 1,
    hazard: 0.1,
    days: 30,
  };
  const wrong = shareEver(idle, { campaigns: 400, seed: 5 }, ([treated, heldOut]) => {
    const found = treated && heldOut && lift(treated, heldOut);
    return found?.verdict === "more" || found?.verdict === "less";
  });
  expect(wrong).toBeLessThanOrEqual(0.05);
});
