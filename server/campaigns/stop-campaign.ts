import { eq } from "drizzle-orm";
import { campaign } from "@/db/schema";
import { statusAfter } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { awaitsWinner } from "@/domain/campaigns/winner-rule";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { endRun } from "./end-run";
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
    for (const one of runs) spared += await endRun(tx, one);
    const now = ctx.now();
    await forgetNextRuns(tx, [id]);
    await tx
      .update(campaign)
      .set({
        status,
        completedAt: now,
        updatedAt: now,
        ...(awaitsWinner(found) && { keptBackUntil: now }), // given up
      })
      .where(eq(campaign.id, id));
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
