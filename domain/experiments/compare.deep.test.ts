import { expect, test } from "vitest";
import { compare } from "./compare";
import { scenarios, shareEver } from "./testing/simulate";

const names = Object.keys(scenarios) as (keyof typeof scenarios)[]; // Object.keys forgets the literal keys

test.each(names)(
  "[CMP-16] of 10,000 campaigns without a difference, looked at every day, at most 5 %% show one: %s",
  (name) => {
    const wrong = shareEver(scenarios[name], { campaigns: 10_000, seed: 1 }, (seen) =>
      ["leader", "some_behind"].includes(compare(seen).verdict.kind),
    );
    expect(wrong).toBeLessThanOrEqual(0.05);
  },
);
