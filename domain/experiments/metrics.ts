import { z } from "zod";

/** What a comparison may count of a person, once each. */
export const experimentMetrics = ["open", "click", "goal"] as const;
export type ExperimentMetric = (typeof experimentMetrics)[number];

export const metricWords = {
  open: { label: "Opened", did: "opened it", rate: "open rate" },
  click: { label: "Clicked", did: "clicked in it", rate: "click rate" },
  goal: { label: "Reached the goal", did: "reached the goal", rate: "goal rate" },
} as const satisfies Record<ExperimentMetric, { label: string; did: string; rate: string }>;

export const LONGEST_GOAL_DAYS = 30;

/** What a campaign is meant to bring about: an event of the person within some days of the run that was for them. */
export const Goal = z.object({
  event: z.string().min(1, "Choose an event").max(128),
  days: z
    .int("A goal is reached within whole days")
    .min(1, "A goal is reached within at least 1 day")
    .max(LONGEST_GOAL_DAYS, `A goal is reached within at most ${LONGEST_GOAL_DAYS} days`),
});
export type Goal = z.infer<typeof Goal>;
