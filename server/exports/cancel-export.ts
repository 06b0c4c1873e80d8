import { eq } from "drizzle-orm";
import { z } from "zod";
import { exportJob, exportPart } from "@/db/schema";
import { isOver } from "@/domain/exports/status";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockExport } from "./find-export";

export const CancelExport = z.object({ id: Id });

/** Stops an export; what it has written goes. */
export async function cancelExport(ctx: Context, { id }: z.infer<typeof CancelExport>) {
  allow(ctx, "people:export");

  return ctx.db.transaction(async (tx) => {
    const job = await lockExport(tx, ctx.projectId, id);
    if (isOver(job.status)) throw new AppError("conflict", "This export is over already");
    await tx
      .update(exportJob)
      .set({ status: "canceled", finishedAt: ctx.now(), leaseHolder: null, leaseUntil: null })
      .where(eq(exportJob.id, id));
    await tx.delete(exportPart).where(eq(exportPart.jobId, id));
    await recordAudit(tx, ctx, {
      action: "export.cancel",
      subject: { kind: "export", id, name: job.fileName },
      before: { status: job.status },
      after: { status: "canceled" },
    });
    return { id };
  });
}
