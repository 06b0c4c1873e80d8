import { z } from "zod";
import { experimentMetrics } from "@/domain/experiments/metrics";

/** Who waits for the winner of a test, as a whole percentage of the audience. */
export const KeptBack = z
  .int("What is kept back is a whole percentage")
  .min(0, "At least 0 % are kept back")
  .max(98, "At most 98 % are kept back: two treatments need somebody each");

/** What is done where a comparison cannot tell who wins: a person decides, the best so far goes out, or the default treatment does. */
export const unclearChoices = ["ask", "best", "default"] as const;

export const LONGEST_TEST_HOURS = 720;

/** How the engine finds the winner by itself. The hours begin when the last message of the test is handed over. */
export const WinnerRule = z.object({
  metric: z.enum(experimentMetrics),
  afterHours: z
    .int("A test is judged after whole hours")
    .min(1, "A test is judged after at least 1 hour")
    .max(LONGEST_TEST_HOURS, `A test is judged after at most ${LONGEST_TEST_HOURS} hours`),
  unclear: z.enum(unclearChoices),
});
export type WinnerRule = z.infer<typeof WinnerRule>;

/** Those who were kept back have not got the winner yet, nor been given up. */
export const awaitsWinner = (campaign: { keptBack: number; keptBackUntil: Date | null }): boolean =>
  campaign.keptBack > 0 && campaign.keptBackUntil === null;

export const judgedFrom = (testEndedAt: Date, { afterHours }: Pick<WinnerRule, "afterHours">): Date =>
  new Date(testEndedAt.getTime() + afterHours * 3_600_000);
