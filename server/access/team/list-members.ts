import { asc, eq, inArray, sql } from "drizzle-orm";
import { project, projectMember, session, user } from "@/db/schema";
import type { AccountContext } from "@/server/context";
import { listProjects } from "@/server/projects/list-projects";
import { allowAccount } from "../allow";

/** Everybody, by name, with their roles in the projects that the actor may see. */
export async function listMembers(ctx: AccountContext) {
  allowAccount(ctx, "account:read");
  const visible = (await listProjects(ctx)).map(({ id }) => id);
  const [members, roles] = await Promise.all([
    ctx.db
      .select({
        id: user.id,
        name: user.name,
        email: user.email,
        role: user.role,
        createdAt: user.createdAt,
        lastSeenAt: sql`max(${session.updatedAt})`.mapWith(session.updatedAt),
      })
      .from(user)
      .leftJoin(session, eq(session.userId, user.id))
      .groupBy(user.id)
      .orderBy(asc(user.name), asc(user.email)),
    ctx.db
      .select({
        userId: projectMember.userId,
        projectId: project.id,
        name: project.name,
        role: projectMember.role,
      })
      .from(projectMember)
      .innerJoin(project, eq(project.id, projectMember.projectId))
      .where(inArray(project.id, visible))
      .orderBy(asc(project.name)),
  ]);
  return members.map((member) => ({
    ...member,
    lastSeenAt: member.lastSeenAt as Date | null, // no session, no time: the join is outer
    projects: roles.filter(({ userId }) => userId === member.id),
  }));
}
