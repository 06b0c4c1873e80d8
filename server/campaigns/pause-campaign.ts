import { eq } from "drizzle-orm";
import { campaign, run } from "@/db/schema";
import { statusAfter } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { lockCampaignAndRuns } from "./lock-campaign";

/** CMP-26: nothing more is handed over once this returns, but for what a provider has in hand at that moment, and no further run begins. */
export async function pauseCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    const { runs, campaign: found } = await lockCampaignAndRuns(tx, ctx.projectId, id);
    const status = statusAfter("pause", found.status);
    if (!status) {
      throw new AppError(
        "conflict",
        `A campaign that is “${campaignStatusWords[found.status].word}” cannot be paused`,
      );
    }
    for (const { id: runId, state } of runs)
      if (state === "planning" || state === "sending")
        await tx.update(run).set({ state: "paused", resumesTo: state }).where(eq(run.id, runId));
    await tx.update(campaign).set({ status, updatedAt: ctx.now() }).where(eq(campaign.id, id));
    await recordAudit(tx, ctx, {
      action: "campaign.pause",
      subject: { kind: "campaign", id, name: found.name },
      before: { status: found.status },
      after: { status },
    });
    await wakeEngine(tx, "runs");
    return { ...found, status };
  });
}
