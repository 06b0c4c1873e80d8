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

/** What a campaign is meant to bring about: an event of the person, of one kind if an attribute is named, within some days of the run that was for them. */
export const Goal = z.object({
  event: z.string().trim().min(1, "Choose an event").max(128),
  attribute: z
    .object({
      name: z.string().trim().min(1, "Name the attribute").max(128),
      value: z.string().min(1, "Say what the attribute has to be").max(256),
    })
    .nullable()
    .default(null),
  days: z
    .int("A goal is reached within whole days")
    .min(1, "A goal is reached within at least 1 day")
    .max(LONGEST_GOAL_DAYS, `A goal is reached within at most ${LONGEST_GOAL_DAYS} days`),
});
export type Goal = z.infer<typeof Goal>;

/** "“purchase” with plan “gold” within 7 days" */
export function goalInWords({ event, attribute, days }: Goal): string {
  const kind = attribute ? ` with ${attribute.name} “${attribute.value}”` : "";
  return `“${event}”${kind} within ${days === 1 ? "a day" : `${days} days`}`;
}
