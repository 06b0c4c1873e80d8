import { z } from "zod";
import { said } from "../pinpoint/said";
import { defineActivity, nextOf } from "./define";

const PER_PERCENT = 100; // of 10,000 cohorts
const nameOfBranch = (nth: number) => String(nth + 1);

/** JRN-32: by cohort, so that a repeat decides alike. */
export const randomSplit = defineActivity({
  type: "random_split",
  label: "Random split",
  config: z.object({ shares: z.array(z.number().nullable()).max(26) }), // null: not said yet
  initial: { shares: [50, 50] },
  ports: ({ shares }) => shares.map((_, nth) => nameOfBranch(nth)),
  portLabel: (port, { shares }) => `${shares[Number(port) - 1] ?? 0} %`,
  words: ({ shares }) => `Split at random, ${shares.map((share) => `${share ?? "?"} %`).join(" / ")}`,
  decide: ({ shares }, { cohort }) => {
    const below = (nth: number) =>
      shares.slice(0, nth + 1).reduce<number>((sum, share) => sum + (share ?? 0) * PER_PERCENT, 0);
    const nth = shares.findIndex((_, each) => cohort < below(each));
    const chosen = nth === -1 ? Math.max(0, shares.length - 1) : nth;
    return { kind: "go", port: nameOfBranch(chosen), because: `cohort ${cohort} of 10,000` };
  },
  wire: {
    read: ({ RandomSplit }) => {
      if (!RandomSplit) return undefined;
      const { Branches = [] } = RandomSplit;
      const ways = Branches.map(({ NextActivity }, nth) => [nameOfBranch(nth), NextActivity] as const);
      return {
        config: { shares: Branches.map(({ Percentage }) => Percentage ?? null) },
        next: nextOf(Object.fromEntries(ways)),
      };
    },
    write: ({ config, next }) => ({
      RandomSplit:
        config.shares.length === 0
          ? {}
          : {
              Branches: config.shares.map((share, nth) =>
                said({ NextActivity: next[nameOfBranch(nth)], Percentage: share }),
              ),
            },
    }),
  },
});
