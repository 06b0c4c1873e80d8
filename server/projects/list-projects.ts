import { and, asc, eq, inArray } from "drizzle-orm";
import { project, projectMember } from "@/db/schema";
import type { AccountContext } from "@/server/context";

/** The projects the actor may see, by name. */
export async function listProjects({ db, actor }: AccountContext) {
  const mine = db
    .select({ id: projectMember.projectId })
    .from(projectMember)
    .where(eq(projectMember.userId, actor.kind === "user" ? actor.id : ""));
  const seesAll = actor.kind !== "user" || actor.role !== "marketer";
  return db
    .select()
    .from(project)
    .where(and(seesAll ? undefined : inArray(project.id, mine)))
    .orderBy(asc(project.name));
}
