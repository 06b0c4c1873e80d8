import { eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign, capCount, rateBudget, run } from "@/db/schema";
import { isUnderWay } from "@/domain/campaigns/status";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockCampaignAndRuns } from "./lock-campaign";

/** A draft or a finished campaign, its runs and their counts. Its messages stay in the history of the people who got them. */
export async function deleteCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "campaigns:write");

  await ctx.db.transaction(async (tx) => {
    const { runs, campaign: found } = await lockCampaignAndRuns(tx, ctx.projectId, id);
    const underWay = isUnderWay(found.status);
    if (underWay)
      throw new AppError("conflict", `“${found.name}” is under way: stop it before you delete it`);
    if (runs.some(({ state }) => state === "stopped"))
      throw new AppError("conflict", `“${found.name}” is still being stopped: try again in a moment`);
    await forgetCounts(tx, id);
    await tx.delete(campaign).where(eq(campaign.id, id));
    await recordAudit(tx, ctx, {
      action: "campaign.delete",
      subject: { kind: "campaign", id, name: found.name },
      before: { name: found.name, status: found.status },
    });
  });
}

/** Caps and budgets of what is finished; they know no foreign key. */
async function forgetCounts(tx: Db, campaignId: string) {
  const runs = await tx.select({ id: run.id }).from(run).where(eq(run.campaignId, campaignId));
  const keys = [`campaign:${campaignId}`, ...runs.map(({ id }) => `run:${id}`)];
  await tx.delete(rateBudget).where(inArray(rateBudget.key, keys));
  await tx.delete(capCount).where(eq(capCount.scopeId, campaignId));
}
