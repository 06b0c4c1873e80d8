import { describe, expect, test } from "vitest";
import { compare } from "./compare";
import { difference } from "./difference";
import { sampleSize } from "./planner";
import { type Scenario, scenarios, shareEver } from "./testing/simulate";

const names = Object.keys(scenarios) as (keyof typeof scenarios)[]; // Object.keys forgets the literal keys
const runs = { campaigns: 500, seed: 42 };

/** That many standard errors, as a test made for one look would ask. */
const isNaive = (seen: { people: number; responded: number }[]) => {
  const [one, other] = seen;
  if (!one || !other) return false;
  const p = (one.responded + other.responded) / (one.people + other.people);
  const error = Math.sqrt(p * (1 - p) * (1 / one.people + 1 / other.people));
  return Math.abs(one.responded / one.people - other.responded / other.people) > 1.96 * error;
};

describe("[CMP-16] a comparison that may be looked at every day", () => {
  test.each(names)("names no difference where there is none: %s", (name) => {
    const wrong = shareEver(scenarios[name], runs, (seen) =>
      ["leader", "some_behind"].includes(compare(seen).verdict.kind),
    );
    expect(wrong).toBeLessThanOrEqual(0.05);
  });

  test("would be wrong far too often by the usual test: the simulation can tell", () => {
    const wrong = shareEver(scenarios["sent at once, answered over a month"], runs, isNaive);
    expect(wrong).toBeGreaterThan(0.12);
  });

  test("holds the true difference in its interval, on all days at once", () => {
    const differing: Scenario = {
      arms: [
        { aDay: 1_000, rate: 0.3 },
        { aDay: 1_000, rate: 0.24 },
      ],
      sendingDays: 1,
      hazard: 0.2,
      days: 30,
    };
    const missed = shareEver(differing, runs, ([one, other], day) => {
      if (!one || !other) return false;
      const truth = (0.3 - 0.24) * (1 - 0.8 ** (day + 1));
      const { low, high } = difference(one, other, 0.05);
      return truth < low || truth > high;
    });
    expect(missed).toBeLessThanOrEqual(0.05);
  });

  test("finds the difference that was planned for, as often as the plan says, and names the right one", () => {
    const people = sampleSize({ base: 20, difference: 4, treatments: 2 })?.anytime ?? 0;
    const planned: Scenario = {
      arms: [
        { aDay: people, rate: 0.2 },
        { aDay: people, rate: 0.24 },
      ],
      sendingDays: 1,
      hazard: 0.3,
      days: 40,
    };
    const campaigns = { campaigns: 300, seed: 3 };
    const leads = (nth: number) =>
      shareEver(planned, campaigns, (seen) => {
        const { verdict } = compare(seen);
        return verdict.kind === "leader" && verdict.nth === nth;
      });
    expect(leads(1)).toBeGreaterThanOrEqual(0.8);
    expect(leads(0)).toBeLessThanOrEqual(0.01);
  });
});

const arm = (nth: number, people: number, responded: number) => ({ nth, people, responded });

test("[CMP-16] a leader beats every other treatment, and is ahead by what it has over the closest", () => {
  const { verdict, againstFirst } = compare([arm(0, 5_000, 1_000), arm(1, 5_000, 1_400), arm(2, 5_000, 800)]);
  expect(verdict).toMatchObject({ kind: "leader", nth: 1, closest: 0 });
  expect(againstFirst.map(({ nth, difference: { estimate } }) => [nth, estimate])).toEqual([
    [1, expect.closeTo(0.08, 10)],
    [2, expect.closeTo(-0.04, 10)],
  ]);
});

test("[CMP-16] where two are alike and one is behind, nobody leads", () => {
  expect(compare([arm(0, 5_000, 1_000), arm(1, 5_000, 1_010), arm(2, 5_000, 500)]).verdict).toEqual({
    kind: "some_behind",
    best: 1,
    behind: [2],
  });
});

test.each([
  ["nobody was sent it", [arm(0, 0, 0), arm(1, 10, 3)]],
  ["hardly anybody responded", [arm(0, 5_000, 4), arm(1, 5_000, 5)]],
  ["hardly anybody did not", [arm(0, 100, 98), arm(1, 100, 99)]],
  ["there is one treatment", [arm(0, 5_000, 1_000)]],
])("[CMP-16] it is too early to say anything while %s", (_, arms) => {
  expect(compare(arms).verdict.kind).toBe("too_early");
});

test("[CMP-16] the more treatments are compared, the wider the intervals", () => {
  const [two] = compare([arm(0, 900, 200), arm(1, 900, 200)]).againstFirst;
  const [three] = compare([arm(0, 900, 200), arm(1, 900, 200), arm(2, 900, 200)]).againstFirst;
  expect(three?.difference.high).toBeGreaterThan(two?.difference.high ?? 1);
});
