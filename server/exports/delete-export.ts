import { eq } from "drizzle-orm";
import { z } from "zod";
import { exportJob } from "@/db/schema";
import { isOver } from "@/domain/exports/status";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockExport } from "./find-export";

export const DeleteExport = z.object({ id: Id });

/** Removes a finished export and its file before its time. */
export async function deleteExport(ctx: Context, { id }: z.infer<typeof DeleteExport>) {
  allow(ctx, "people:export");

  return ctx.db.transaction(async (tx) => {
    const job = await lockExport(tx, ctx.projectId, id);
    if (!isOver(job.status)) throw new AppError("conflict", "This export is under way. Cancel it first.");
    await tx.delete(exportJob).where(eq(exportJob.id, id));
    await recordAudit(tx, ctx, {
      action: "export.delete",
      subject: { kind: "export", id, name: job.fileName },
      before: { status: job.status, rows: job.rowsWritten },
    });
    return { id };
  });
}
