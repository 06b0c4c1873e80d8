import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Campaign, campaign, type TreatmentRow } from "@/db/schema";
import { blockerOf } from "@/domain/campaigns/blocker";
import { statusAfter } from "@/domain/campaigns/status";
import { treatmentName } from "@/domain/campaigns/treatment";
import { latestDue } from "@/domain/schedules/latest-due";
import { isLocal } from "@/domain/schedules/schedule";
import { wakeEngine } from "@/server/engine/wake";
import { shareProject } from "@/server/projects/lock-project";
import { audienceSegment } from "./audience-segment";
import type { DueCampaign } from "./due-campaigns";
import { insertRun } from "./insert-run";
import { invalidateCampaign } from "./invalidate-campaign";
import { launchFacts } from "./launch-facts";
import { type NextRun, nextRunOf, planNextRuns } from "./next-runs";
import { recordOpened } from "./record-opened";
import { scheduleOf, type WholeCampaign, withTreatments } from "./whole-campaign";

/** CMP-18: opens the runs of a campaign that are due, each occurrence of a treatment once, however many engines try. Of occurrences that were missed the last one is made up for. */
export async function openDueRuns(tx: Db, { id, projectId }: DueCampaign, now: Date): Promise<number> {
  await shareProject(tx, projectId);
  const found = await holdWaiting(tx, id);
  if (!found) return 0;
  const whole = await withTreatments(tx, found);
  await audienceSegment(tx, whole, "share"); // no other version comes into force meanwhile
  const present = await launchFacts(tx, whole, { now, reached: async () => "somebody" });
  const blocker = blockerOf(whole, present.facts);
  if (blocker) {
    await invalidateCampaign(tx, whole, blocker, now);
    return 0;
  }
  const due = whole.treatments.filter(({ nextRunAt }) => nextRunAt && nextRunAt <= now);
  const next: { nth: number; run: NextRun }[] = [];
  let opened = 0;
  for (const own of due) {
    const { occurrence, missed, following } = dueOf(whole, own, now);
    next.push({ nth: own.nth, run: following });
    if (!occurrence) continue;
    const { at, localTime } = occurrence;
    const run = await insertRun(tx, whole, present, { nth: own.nth, occurrence: at, localTime });
    await recordOpened(tx, whole, { run, missed, treatment: treatmentName(own.name, own.nth), now });
    opened += 1;
  }
  await planNextRuns(tx, id, next);
  if (opened > 0) await markExecuting(tx, whole, now);
  await wakeEngine(tx, "runs");
  return opened;
}

/** Another engine that holds it opens its runs. */
async function holdWaiting(tx: Db, id: string): Promise<Campaign | null> {
  const [found] = await tx
    .select()
    .from(campaign)
    .where(
      and(
        eq(campaign.id, id),
        isNotNull(campaign.nextRunAt),
        inArray(campaign.status, ["scheduled", "executing", "pending_next_run"]),
      ),
    )
    .for("update", { skipLocked: true });
  return found ?? null;
}

function dueOf(whole: WholeCampaign, own: TreatmentRow, now: Date) {
  const schedule = scheduleOf(whole, own);
  const { occurrence, missed } = latestDue(schedule, own.nextOccurrence ?? now, now);
  return {
    occurrence: occurrence && {
      at: occurrence.at,
      localTime: isLocal(schedule) ? occurrence.localTime : null,
    },
    missed,
    following: nextRunOf(schedule, occurrence?.at ?? now),
  };
}

async function markExecuting(tx: Db, { id, status }: WholeCampaign, now: Date): Promise<void> {
  const started = statusAfter("start", status);
  if (started) await tx.update(campaign).set({ status: started, updatedAt: now }).where(eq(campaign.id, id));
}
