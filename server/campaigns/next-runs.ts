import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign, treatment } from "@/db/schema";
import { nextOccurrence } from "@/domain/schedules/occurrences";
import type { Schedule } from "@/domain/schedules/schedule";

/** When a treatment's next run is due, and when it opens; nulls: none is to come. */
export interface NextRun {
  nextOccurrence: Date | null;
  nextRunAt: Date | null;
}

export const noNextRun: NextRun = { nextOccurrence: null, nextRunAt: null };

export function nextRunOf(schedule: Schedule, after: Date): NextRun {
  const next = nextOccurrence(schedule, after);
  return next ? { nextOccurrence: next.at, nextRunAt: next.opensAt } : noNextRun;
}

/** Writes down what comes next of each treatment; the campaign has the earliest of them. */
export async function planNextRuns(
  tx: Db,
  campaignId: string,
  next: { nth: number; run: NextRun }[],
): Promise<Date | null> {
  for (const { nth, run } of next) {
    await tx
      .update(treatment)
      .set({ nextOccurrence: run.nextOccurrence, nextRunAt: run.nextRunAt })
      .where(and(eq(treatment.campaignId, campaignId), eq(treatment.nth, nth)));
  }
  const rows = await tx
    .select({ nextRunAt: treatment.nextRunAt })
    .from(treatment)
    .where(eq(treatment.campaignId, campaignId));
  const moments = rows.flatMap(({ nextRunAt }) => (nextRunAt ? [nextRunAt.getTime()] : []));
  const earliest = moments.length > 0 ? new Date(Math.min(...moments)) : null;
  await tx.update(campaign).set({ nextRunAt: earliest }).where(eq(campaign.id, campaignId));
  return earliest;
}

/** Nothing more comes by itself. */
export async function forgetNextRuns(tx: Db, campaignIds: string[]): Promise<void> {
  await tx.update(treatment).set(noNextRun).where(inArray(treatment.campaignId, campaignIds));
  await tx.update(campaign).set({ nextRunAt: null }).where(inArray(campaign.id, campaignIds));
}
