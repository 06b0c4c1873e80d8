import { z } from "zod";
import { said } from "../pinpoint/said";
import { defineActivity, onlyNext } from "./define";

const PER_PERCENT = 100; // of 10,000 cohorts

/** JRN-31: a share leaves the journey, the lowest cohorts, so that a repeat decides alike. */
export const holdout = defineActivity({
  type: "holdout",
  label: "Hold-out",
  config: z.object({ percentage: z.number().nullable() }),
  initial: { percentage: 10 },
  ports: () => ["next"],
  words: ({ percentage }) => `Hold out ${percentage ?? "?"} %, who leave the journey`,
  decide: ({ percentage }, { cohort }) => {
    const because = `cohort ${cohort} of 10,000`;
    if (cohort < (percentage ?? 0) * PER_PERCENT) return { kind: "leave", reason: "holdout", because };
    return { kind: "go", port: "next", because };
  },
  wire: {
    read: ({ Holdout }) =>
      Holdout && { config: { percentage: Holdout.Percentage }, next: onlyNext(Holdout.NextActivity) },
    write: ({ config, next }) => ({
      Holdout: { Percentage: config.percentage ?? 0, ...said({ NextActivity: next.next }) },
    }),
  },
});
