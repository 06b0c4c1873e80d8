import { eq } from "drizzle-orm";
import { z } from "zod";
import { project } from "@/db/schema";
import { ProjectName } from "@/domain/projects/name";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockProject } from "./lock-project";
import { refuseTakenName } from "./refuse-taken-name";

export const RenameProject = z.object({ name: ProjectName });

/** PRJ-2: a project may be renamed; its id stays. */
export async function renameProject(ctx: Context, { name }: z.infer<typeof RenameProject>) {
  allow(ctx, "project:write");

  return ctx.db.transaction(async (tx) => {
    const before = await lockProject(tx, ctx.projectId);
    if (before.name === name) return before;
    await refuseTakenName(tx, name, before.id);
    await tx.update(project).set({ name }).where(eq(project.id, before.id));
    await recordAudit(tx, ctx, {
      action: "project.rename",
      subject: { kind: "project", id: before.id, name },
      before: { name: before.name },
      after: { name },
    });
    return { ...before, name };
  });
}
