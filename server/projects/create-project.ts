import { sql } from "drizzle-orm";
import { z } from "zod";
import { project, projectMember } from "@/db/schema";
import { ProjectName } from "@/domain/projects/name";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";

export const CreateProject = z.object({ name: ProjectName });

/** PRJ-4 */
const MOST_PROJECTS = 100;

/** PRJ-1. Whoever creates a project is its first admin. */
export async function createProject(ctx: AccountContext, { name }: z.infer<typeof CreateProject>) {
  allowAccount(ctx, "projects:create");

  return ctx.db.transaction(async (tx) => {
    const others = await tx.$count(project);
    if (others >= MOST_PROJECTS)
      throw new AppError("conflict", `An account holds at most ${MOST_PROJECTS} projects`);
    const taken = await tx.$count(project, sql`lower(${project.name}) = lower(${name})`);
    if (taken > 0) throw new AppError("conflict", `There is a project named “${name}” already`, "name");

    const [created] = await tx.insert(project).values({ name }).returning();
    if (!created) throw new Error("the insert returned no project");
    if (ctx.actor.kind === "user") {
      await tx.insert(projectMember).values({ projectId: created.id, userId: ctx.actor.id, role: "admin" });
    }
    await recordAudit(tx, ctx, {
      action: "project.create",
      subject: { kind: "project", id: created.id, name },
      projectId: created.id,
      after: { name },
    });
    return created;
  });
}
