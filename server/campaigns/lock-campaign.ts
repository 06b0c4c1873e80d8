import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign, type Run, run } from "@/db/schema";
import { AppError } from "@/server/errors";
import { type WholeCampaign, withTreatments } from "./whole-campaign";

/** The campaign and its treatments, held until the transaction ends. */
export async function lockCampaign(tx: Db, projectId: string, id: string): Promise<WholeCampaign> {
  const [found] = await tx
    .select()
    .from(campaign)
    .where(and(eq(campaign.id, id), eq(campaign.projectId, projectId)))
    .for("update");
  if (!found) throw new AppError("not_found", "There is no such campaign in this project");
  return withTreatments(tx, found);
}

/** A campaign and those of its runs that have not ended, locked in the order that the engine keeps too: campaign, then runs. */
export async function lockCampaignAndRuns(
  tx: Db,
  projectId: string,
  id: string,
): Promise<{ campaign: WholeCampaign; runs: Run[] }> {
  const found = await lockCampaign(tx, projectId, id);
  const runs = await tx
    .select()
    .from(run)
    .where(and(eq(run.campaignId, id), isNull(run.finishedAt)))
    .orderBy(asc(run.id))
    .for("update");
  return { campaign: found, runs };
}
