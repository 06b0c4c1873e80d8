import { and, desc, eq, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { notice, project } from "@/db/schema";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { onlyVisible } from "@/server/projects/only-visible";

export const ListNotices = z.object({ projectId: z.string().optional() });

const MOST = 50;

/** What needs attention, newest first: of the account and of the projects the actor sees, or of one of them. */
export async function listNotices(ctx: AccountContext, { projectId }: z.infer<typeof ListNotices>) {
  allowAccount(ctx, "account:read");
  const seen = onlyVisible(ctx, notice.projectId);
  return ctx.db
    .select({
      id: notice.id,
      projectId: notice.projectId,
      projectName: project.name,
      kind: notice.kind,
      level: notice.level,
      title: notice.title,
      body: notice.body,
      link: notice.link,
      raisedAt: notice.raisedAt,
    })
    .from(notice)
    .leftJoin(project, eq(project.id, notice.projectId))
    .where(
      and(
        isNull(notice.dismissedAt),
        isNull(project.deletedAt),
        seen && or(isNull(notice.projectId), seen),
        projectId ? or(isNull(notice.projectId), eq(notice.projectId, projectId)) : undefined,
      ),
    )
    .orderBy(desc(notice.raisedAt))
    .limit(MOST);
}
