import { eq } from "drizzle-orm";
import { z } from "zod";
import { importJob } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";
import { countInProject } from "@/server/projects/lock-project";
import { lockImport } from "./find-import";
import { refuseTooManyActive } from "./refuse-too-many-active";

export const ResumeImport = z.object({ id: Id });

/** Goes on with a paused import from the row where it stands. */
export async function resumeImport(ctx: Context, { id }: z.infer<typeof ResumeImport>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    await countInProject(tx, ctx.projectId);
    const job = await lockImport(tx, ctx.projectId, id);
    if (job.status !== "paused" || !job.pausedAt) throw new AppError("conflict", "This import is not paused");
    await refuseTooManyActive(tx, ctx.projectId, await readLimits(tx, ctx.projectId));
    const pausedMs = job.pausedMs + Math.max(0, ctx.now().getTime() - job.pausedAt.getTime());
    await tx
      .update(importJob)
      .set({ status: "queued", pausedAt: null, pausedMs })
      .where(eq(importJob.id, id));
    await recordAudit(tx, ctx, {
      action: "import.resume",
      subject: { kind: "import", id, name: job.fileName },
      before: { status: "paused" },
      after: { status: "queued" },
    });
    await wakeEngine(tx, "jobs");
    return { id };
  });
}
