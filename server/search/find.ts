import { and, desc, eq, ilike, isNull } from "drizzle-orm";
import { z } from "zod";
import { campaign, project, segment, template } from "@/db/schema";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { likePattern } from "@/server/like-pattern";
import { onlyVisible } from "@/server/projects/only-visible";
import { isListed } from "@/server/templates/listed";
import { findInProject } from "./find-in-project";

export const Find = z.object({
  words: z.string().trim().min(1).max(100).refine(isStorable, unstorable),
  projectId: z.string().optional(),
});

const MOST = 5;

/** What the console's search finds by name: projects, campaigns, segments, templates; and people of one project by address or id. */
export async function find(ctx: AccountContext, { words, projectId }: z.infer<typeof Find>) {
  allowAccount(ctx, "account:read");
  const pattern = likePattern(words);
  const [projects, campaigns, segments, templates, people] = await Promise.all([
    ctx.db
      .select({ id: project.id, name: project.name })
      .from(project)
      .where(and(ilike(project.name, pattern), isNull(project.deletedAt), onlyVisible(ctx, project.id)))
      .limit(MOST),
    ctx.db
      .select({
        id: campaign.id,
        name: campaign.name,
        projectId: campaign.projectId,
        projectName: project.name,
      })
      .from(campaign)
      .innerJoin(project, eq(project.id, campaign.projectId))
      .where(and(ilike(campaign.name, pattern), isNull(project.deletedAt), onlyVisible(ctx, project.id)))
      .orderBy(desc(campaign.createdAt))
      .limit(MOST),
    findSegments(ctx, pattern),
    ctx.db
      .select({ id: template.id, name: template.name })
      .from(template)
      .where(and(ilike(template.name, pattern), isListed()))
      .orderBy(desc(template.updatedAt))
      .limit(MOST),
    projectId ? findInProject(ctx, projectId, words) : [],
  ]);
  return { projects, campaigns, segments, templates, people };
}

function findSegments(ctx: AccountContext, pattern: string) {
  const { id, name, projectId } = segment;
  const isThere = and(isNull(segment.deletedAt), isNull(project.deletedAt));
  return ctx.db
    .select({ id, name, projectId, projectName: project.name })
    .from(segment)
    .innerJoin(project, eq(project.id, segment.projectId))
    .where(and(ilike(segment.name, pattern), isThere, onlyVisible(ctx, project.id)))
    .orderBy(desc(segment.createdAt))
    .limit(MOST);
}
