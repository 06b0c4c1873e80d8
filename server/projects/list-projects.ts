import { and, asc, count, eq, isNull, max } from "drizzle-orm";
import { campaign, project } from "@/db/schema";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { onlyVisible } from "./only-visible";

/** NAV-1: the projects the actor may see, by name. */
export async function listProjects(ctx: AccountContext) {
  allowAccount(ctx, "account:read");
  return ctx.db
    .select({
      id: project.id,
      name: project.name,
      isSample: project.isSample,
      tags: project.tags,
      timeZone: project.timeZone,
      createdAt: project.createdAt,
      campaigns: count(campaign.id),
      lastLaunchAt: max(campaign.launchedAt),
    })
    .from(project)
    .leftJoin(campaign, eq(campaign.projectId, project.id))
    .where(and(isNull(project.deletedAt), onlyVisible(ctx, project.id)))
    .groupBy(project.id)
    .orderBy(asc(project.name));
}
