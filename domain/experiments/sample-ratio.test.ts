import { expect, test } from "vitest";
import { logGamma } from "./log-gamma";
import { logBayesFactor, sampleRatio } from "./sample-ratio";
import { dice } from "./testing/dice";

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

test.each([
  [1, 0],
  [2, 0],
  [0.5, Math.log(Math.PI) / 2],
  [10, Math.log(362_880)],
  [0.1, 2.252712651734206],
  [100, 359.1342053695754],
  [1_000_000.5, 12_815_511.476902764],
])("ln Γ(%d) = %d", (x, expected) => {
  expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
});

test.each([
  [1, 4],
  [5, 0],
  [3, 3],
])("%i to %i against halves, all shares alike beforehand: the factor counted by hand", (a, b) => {
  const byHand = ((factorial(a) * factorial(b)) / factorial(a + b + 1)) * 2 ** (a + b);
  expect(Math.exp(logBayesFactor([a, b], [0.5, 0.5], 2))).toBeCloseTo(byHand, 10);
});

test.each([
  [[5_000, 5_000], [50, 50], false],
  [[5_080, 4_920], [50, 50], false], // 1.6 standard deviations
  [[5_250, 4_750], [50, 50], true], // 5
  [[100, 900], [50, 50], true],
  [[16_000, 12_000, 8_000], [40, 30, 20], false],
  [[16_000, 12_000, 7_300], [40, 30, 20], true],
])("%j of shares %j rings: %s", (counts, shares, alarm) => {
  expect(sampleRatio(counts, shares)?.alarm).toBe(alarm);
});

test("without two groups or anybody in them there is nothing to test", () => {
  expect(sampleRatio([10], [100])).toBeNull();
  expect(sampleRatio([0, 0], [50, 50])).toBeNull();
});

const drawn = (at: number): 0 | 1 | 2 => (at < 0.5 ? 0 : at < 0.8 ? 1 : 2);

/** Whether the alarm rings at any of 40 looks, a hundred people apart, although the draw is as it was meant. */
function ringsEver(roll: () => number): boolean {
  const counts: [number, number, number] = [0, 0, 0];
  for (let people = 1; people <= 4_000; people += 1) {
    counts[drawn(roll())] += 1;
    if (people % 100 === 0 && sampleRatio(counts, [50, 30, 20])?.alarm) return true;
  }
  return false;
}

test("looked at after each hundred people, it rings for at most one healthy campaign in a hundred", () => {
  const roll = dice(7);
  const rang = Array.from({ length: 400 }, () => ringsEver(roll)).filter(Boolean).length;
  expect(rang / 400).toBeLessThanOrEqual(0.01);
});
