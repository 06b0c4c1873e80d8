import { and, eq, isNull } from "drizzle-orm";
import { project, projectMember } from "@/db/schema";
import { effectiveProjectRole } from "@/domain/access/permissions";
import type { ProjectRole } from "@/domain/access/roles";
import { Id, NO_ONE } from "@/domain/shared/id";
import type { AccountContext, Context } from "@/server/context";
import { AppError } from "@/server/errors";

/** The actor's context in one project. A project they may not see is not found: its existence is no one else's business. */
export async function projectContext<T extends AccountContext>(
  ctx: T,
  projectId: string,
): Promise<T & Context> {
  const found = await findProjectContext(ctx, projectId);
  if (!found) throw new AppError("not_found", "There is no such project");
  return found;
}

/** The same for pages, which have a page of their own for what is not there. */
export async function findProjectContext<T extends AccountContext>(
  ctx: T,
  projectId: string,
): Promise<(T & Context) | null> {
  const id = Id.safeParse(projectId);
  const projectRole = id.success ? await roleIn(ctx, id.data) : null;
  return id.success && projectRole ? { ...ctx, projectId: id.data, projectRole } : null;
}

async function roleIn({ db, actor }: AccountContext, projectId: string): Promise<ProjectRole | null> {
  const userId = actor.kind === "user" ? actor.id : NO_ONE;
  const [found] = await db
    .select({ role: projectMember.role })
    .from(project)
    .leftJoin(projectMember, and(eq(projectMember.projectId, project.id), eq(projectMember.userId, userId)))
    .where(and(eq(project.id, projectId), isNull(project.deletedAt)));
  if (!found) return null;
  if (actor.kind === "user") return effectiveProjectRole(actor.role, found.role);
  if (actor.kind === "key") return actor.projectId === null || actor.projectId === projectId ? "admin" : null;
  return actor.kind === "visitor" ? null : "admin";
}
