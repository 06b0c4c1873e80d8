import { and, desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign, run } from "@/db/schema";
import { AppError } from "@/server/errors";

export async function lockCampaign(tx: Db, projectId: string, id: string) {
  const [found] = await tx
    .select()
    .from(campaign)
    .where(and(eq(campaign.id, id), eq(campaign.projectId, projectId)))
    .for("update");
  if (!found) throw new AppError("not_found", "There is no such campaign in this project");
  return found;
}

/** A campaign and its latest run, locked in the order in which the engine takes them when a run ends: run, then campaign. */
export async function lockCampaignAndRun(tx: Db, projectId: string, id: string) {
  const [latest] = await tx
    .select()
    .from(run)
    .where(and(eq(run.campaignId, id), eq(run.projectId, projectId)))
    .orderBy(desc(run.createdAt))
    .limit(1)
    .for("update");
  return { run: latest ?? null, campaign: await lockCampaign(tx, projectId, id) };
}
