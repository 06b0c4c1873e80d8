import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign, project, treatment } from "@/db/schema";
import type { CampaignStatus } from "@/domain/campaigns/status";
import type { AccountContext } from "@/server/context";
import { listProjects } from "@/server/projects/list-projects";

/** Campaigns that will read their template again; the others have pinned, or never will send, what they say. */
const stillReading: readonly CampaignStatus[] = ["draft", "scheduled", "pending_next_run"];

/** The campaigns that send a template: those the actor may see by name, the rest as a number. `needed`: how many of them, and which, cannot do without it. */
export async function campaignsUsing(tx: Db, ctx: AccountContext, templateId: string) {
  const mine = new Set((await listProjects(ctx)).map(({ id }) => id));
  const all = await tx
    .selectDistinct({
      id: campaign.id,
      name: campaign.name,
      status: campaign.status,
      projectId: project.id,
      projectName: project.name,
    })
    .from(treatment)
    .innerJoin(campaign, eq(campaign.id, treatment.campaignId))
    .innerJoin(project, eq(project.id, campaign.projectId))
    .where(eq(treatment.templateId, templateId))
    .orderBy(asc(campaign.name));
  const parted = (rows: typeof all) => {
    const seen = rows.filter(({ projectId }) => mine.has(projectId));
    return { seen, unseen: rows.length - seen.length };
  };
  return { ...parted(all), needed: parted(all.filter(({ status }) => stillReading.includes(status))) };
}
