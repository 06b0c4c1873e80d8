import { eq } from "drizzle-orm";
import { campaign, run } from "@/db/schema";
import { statusAfter } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { lockCampaignAndRun } from "./lock-campaign";

/** What was queued goes on at once, where it stopped. */
export async function resumeCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    const { run: current, campaign: found } = await lockCampaignAndRun(tx, ctx.projectId, id);
    const scheduled = statusAfter("resume", found.status);
    if (!scheduled) {
      throw new AppError(
        "conflict",
        `A campaign that is “${campaignStatusWords[found.status].word}” cannot be resumed`,
      );
    }
    const underWay = current?.state === "paused";
    const status = underWay ? ("executing" as const) : scheduled;
    if (underWay) {
      const state = current.resumesTo ?? "sending";
      await tx.update(run).set({ state, resumesTo: null }).where(eq(run.id, current.id));
    }
    await tx.update(campaign).set({ status, updatedAt: ctx.now() }).where(eq(campaign.id, id));
    await recordAudit(tx, ctx, {
      action: "campaign.resume",
      subject: { kind: "campaign", id, name: found.name },
      before: { status: found.status },
      after: { status },
    });
    await wakeEngine(tx, "runs");
    return { ...found, status };
  });
}
