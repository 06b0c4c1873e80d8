import { and, eq, ne } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign, message, type Run, run, runTally } from "@/db/schema";
import { progressOf } from "@/domain/campaigns/progress";
import { statusAfter } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { PACE_MEASURE } from "@/domain/delivery/pace";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { lockCampaignAndRuns } from "./lock-campaign";
import { forgetNextRuns } from "./next-runs";

/** Stops for good. `spared` people were in the queue and get nothing; the engine cancels their messages in batches. No further run begins. */
export async function stopCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    const { runs, campaign: found } = await lockCampaignAndRuns(tx, ctx.projectId, id);
    const status = statusAfter("cancel", found.status);
    if (!status || found.status === "draft") {
      throw new AppError(
        "conflict",
        `A campaign that is “${campaignStatusWords[found.status].word}” cannot be stopped`,
      );
    }
    let spared = 0;
    for (const one of runs) spared += await stopRun(tx, one);
    const now = ctx.now();
    await forgetNextRuns(tx, [id]);
    await tx.update(campaign).set({ status, completedAt: now, updatedAt: now }).where(eq(campaign.id, id));
    await recordAudit(tx, ctx, {
      action: "campaign.stop",
      subject: { kind: "campaign", id, name: found.name },
      before: { status: found.status },
      after: { status, spared },
    });
    await wakeEngine(tx, "runs");
    return { ...found, status, spared };
  });
}

async function stopRun(tx: Db, { id, state }: Run): Promise<number> {
  if (state === "stopped" || state === "completed") return 0;
  await tx.update(run).set({ state: "stopped", resumesTo: null }).where(eq(run.id, id));
  return queuedOf(tx, id);
}

/** Out of the tallies, less the few that are in a provider's hands: a million rows are not counted under the run's lock. */
async function queuedOf(tx: Db, runId: string): Promise<number> {
  const tallies = await tx
    .select({ measure: runTally.measure, reason: runTally.reason, count: runTally.count })
    .from(runTally)
    .where(and(eq(runTally.runId, runId), ne(runTally.measure, PACE_MEASURE)));
  const handedOver = await tx.$count(message, and(eq(message.runId, runId), eq(message.state, "sending")));
  return Math.max(0, progressOf(tallies).waiting - handedOver);
}
