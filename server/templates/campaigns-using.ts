import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { campaign, project, treatment } from "@/db/schema";
import type { AccountContext } from "@/server/context";
import { listProjects } from "@/server/projects/list-projects";

/** The campaigns that send a template: those the actor may see by name, the rest as a number. */
export async function campaignsUsing(tx: Db, ctx: AccountContext, templateId: string) {
  const mine = new Set((await listProjects(ctx)).map(({ id }) => id));
  const all = await tx
    .selectDistinct({
      id: campaign.id,
      name: campaign.name,
      projectId: project.id,
      projectName: project.name,
    })
    .from(treatment)
    .innerJoin(campaign, eq(campaign.id, treatment.campaignId))
    .innerJoin(project, eq(project.id, campaign.projectId))
    .where(eq(treatment.templateId, templateId))
    .orderBy(asc(campaign.name));
  const seen = all.filter(({ projectId }) => mine.has(projectId));
  return { seen, unseen: all.length - seen.length };
}
