import { and, desc, eq, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { notice, project, projectMember } from "@/db/schema";
import { accountPermits, effectiveProjectRole, projectPermits } from "@/domain/access/permissions";
import type { ProjectRole } from "@/domain/access/roles";
import { NO_ONE } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { onlyVisible } from "@/server/projects/only-visible";

export const ListNotices = z.object({ projectId: z.string().optional() });

const MOST = 50;

/** What needs attention, newest first: of the account and of the projects the actor sees, or of one of them; and whether the actor may put it away. */
export async function listNotices(ctx: AccountContext, { projectId }: z.infer<typeof ListNotices>) {
  allowAccount(ctx, "account:read");
  const seen = onlyVisible(ctx, notice.projectId);
  const userId = ctx.actor.kind === "user" ? ctx.actor.id : NO_ONE;
  const rows = await ctx.db
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
      memberRole: projectMember.role,
    })
    .from(notice)
    .leftJoin(project, eq(project.id, notice.projectId))
    .leftJoin(
      projectMember,
      and(eq(projectMember.projectId, notice.projectId), eq(projectMember.userId, userId)),
    )
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
  return rows.map(({ memberRole, ...row }) => ({ ...row, mayDismiss: mayDismiss(ctx, row, memberRole) }));
}

/** As dismissNotice decides it. */
function mayDismiss(
  { actor }: AccountContext,
  { projectId }: { projectId: string | null },
  memberRole: ProjectRole | null,
): boolean {
  if (actor.kind !== "user") return actor.kind !== "visitor";
  if (projectId === null) return accountPermits(actor.role, "account:write");
  const role = effectiveProjectRole(actor.role, memberRole);
  return role !== null && projectPermits(role, "notices:write");
}
