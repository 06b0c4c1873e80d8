import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign, type Run, run } from "@/db/schema";
import { type CampaignStatus, statusAfter } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { awaitsWinner } from "@/domain/campaigns/winner-rule";
import { nextOccurrence } from "@/domain/schedules/occurrences";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { lockCampaignAndRuns } from "./lock-campaign";
import { type NextRun, noNextRun, planNextRuns } from "./next-runs";
import { scheduleOf, type WholeCampaign } from "./whole-campaign";

/** What was queued goes on at once, where it stopped; of the runs that were to begin meanwhile only a last one is made up for. */
export async function resumeCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    const { runs, campaign: found } = await lockCampaignAndRuns(tx, ctx.projectId, id);
    if (!statusAfter("resume", found.status)) {
      throw new AppError(
        "conflict",
        `A campaign that is “${campaignStatusWords[found.status].word}” cannot be resumed`,
      );
    }
    const paused = runs.filter(({ state }) => state === "paused");
    for (const { id: runId, resumesTo } of paused)
      await tx
        .update(run)
        .set({ state: resumesTo ?? "sending", resumesTo: null })
        .where(eq(run.id, runId));
    const now = ctx.now();
    const nextRunAt = await planNextRuns(tx, id, missedWhilePaused(found, now));
    const status = await statusOf(tx, found, { paused, nextRunAt });
    const completedAt = status === "completed" ? now : null;
    await tx.update(campaign).set({ status, completedAt, updatedAt: now }).where(eq(campaign.id, id));
    await recordAudit(tx, ctx, {
      action: "campaign.resume",
      subject: { kind: "campaign", id, name: found.name },
      before: { status: found.status },
      after: { status },
    });
    await wakeEngine(tx, "runs");
    return { ...found, status, nextRunAt };
  });
}

/** A schedule that goes on goes on with its next moment; what had one moment left has it now. */
function missedWhilePaused(found: WholeCampaign, now: Date): { nth: number; run: NextRun }[] {
  return found.treatments.flatMap((own) => {
    if (!own.nextOccurrence || own.nextOccurrence > now) return [];
    const schedule = scheduleOf(found, own);
    if (schedule.kind === "once" || schedule.kind === "event") return [];
    const next = nextOccurrence(schedule, now);
    return [{ nth: own.nth, run: next ? { nextOccurrence: next.at, nextRunAt: next.opensAt } : noNextRun }];
  });
}

interface Left {
  paused: Run[];
  nextRunAt: Date | null;
}

async function statusOf(tx: Db, found: WholeCampaign, { paused, nextRunAt }: Left): Promise<CampaignStatus> {
  if (paused.length > 0) return "executing";
  if (!nextRunAt && !awaitsWinner(found)) return "completed";
  const had = await tx.$count(run, and(eq(run.campaignId, found.id)));
  return had > 0 ? "pending_next_run" : "scheduled";
}
