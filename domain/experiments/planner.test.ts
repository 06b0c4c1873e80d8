import { expect, test } from "vitest";
import { normalQuantile } from "./normal";
import { sampleSize } from "./planner";

test.each([
  [0.975, 1.959963985],
  [0.995, 2.575829304],
  [0.8, 0.841621234],
  [0.0001, -3.719016485],
  [0.5, 0],
])("the quantile of %d is %d", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 7);
});

// Of R's power.prop.test, rounded up to whole people; the last is the example of its manual: n = 76.7.
test.each([
  [10, 2, 0.8, 3_841],
  [15, -3, 0.8, 2_036],
  [20, 2, 0.8, 6_510],
  [50, 25, 0.9, 77],
])(
  "from %d %% by %d points with power %d, two treatments looked at once need %i people each",
  (base, points, power, people) => {
    expect(sampleSize({ base, difference: points, treatments: 2 }, power)?.fixed).toBe(people);
  },
);

test("to be looked at any time costs about twice the people at most, and more treatments cost more", () => {
  const two = sampleSize({ base: 20, difference: 2, treatments: 2 });
  const five = sampleSize({ base: 20, difference: 2, treatments: 5 });
  if (!two || !five) throw new Error("no plan");
  expect(two.anytime / two.fixed).toBeGreaterThan(1.5);
  expect(two.anytime / two.fixed).toBeLessThan(2.5);
  expect(five.fixed).toBeGreaterThan(two.fixed);
  expect(five.anytime).toBeGreaterThan(two.anytime);
});

test.each([
  { base: 0, difference: 2, treatments: 2 },
  { base: 99, difference: 2, treatments: 2 },
  { base: 20, difference: 0, treatments: 2 },
  { base: 20, difference: 2, treatments: 1 },
])("%j cannot be planned", (plan) => {
  expect(sampleSize(plan)).toBeNull();
});
