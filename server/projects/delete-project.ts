import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { exportJob, importJob, project, run } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { lockProject } from "./lock-project";

export const DeleteProject = z.object({ confirmation: z.string().trim() });

/** PRJ-3. The project is gone at once; the engine removes what it held. Templates and all else of the account stay. */
export async function deleteProject(ctx: Context, { confirmation }: z.infer<typeof DeleteProject>) {
  allow(ctx, "project:delete");

  return ctx.db.transaction(async (tx) => {
    const { id, name } = await lockProject(tx, ctx.projectId);
    if (confirmation !== name)
      throw new AppError("invalid", `Type the project's name, ${name}, to delete it`, "confirmation");
    const alive = await tx.$count(
      run,
      and(eq(run.projectId, id), inArray(run.state, ["planning", "sending"])),
    );
    if (alive > 0)
      throw new AppError(
        "conflict",
        "A campaign of this project is sending. Stop it first, then delete the project.",
      );

    await cancelImports(tx, id, ctx.now());
    await cancelExports(tx, id, ctx.now());
    await tx.update(project).set({ deletedAt: ctx.now() }).where(eq(project.id, id));
    await recordAudit(tx, ctx, {
      action: "project.delete",
      subject: { kind: "project", id, name },
      before: { name },
    });
    await wakeEngine(tx, "runs", "jobs");
    return { id, name };
  });
}

/** A batch that an engine is storing at this moment is waited for; the next one finds its import canceled. */
async function cancelImports(tx: Db, projectId: string, at: Date) {
  const open = inArray(importJob.status, ["uploading", "fetching", "mapping", "queued", "running", "paused"]);
  await tx
    .update(importJob)
    .set({ status: "canceled", finishedAt: at })
    .where(and(eq(importJob.projectId, projectId), open));
}

/** Nobody of it is brought anywhere any more: a part on its way to a bucket finds its export canceled. */
async function cancelExports(tx: Db, projectId: string, at: Date) {
  const open = inArray(exportJob.status, ["queued", "running"]);
  await tx
    .update(exportJob)
    .set({ status: "canceled", finishedAt: at })
    .where(and(eq(exportJob.projectId, projectId), open));
}
