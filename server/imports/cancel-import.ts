import { eq } from "drizzle-orm";
import { z } from "zod";
import { bucketPiece, importChunk, importJob } from "@/db/schema";
import { isOver } from "@/domain/imports/status";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockImport } from "./find-import";
import { dropList } from "./publish-list";

export const CancelImport = z.object({ id: Id });

/** Stops an import for good. The rows it has brought in stay; a segment it was to make, or a list it was to replace, is not touched. */
export async function cancelImport(ctx: Context, { id }: z.infer<typeof CancelImport>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    const job = await lockImport(tx, ctx.projectId, id);
    if (isOver(job.status)) throw new AppError("conflict", "This import is over already");
    await tx
      .update(importJob)
      .set({ status: "canceled", finishedAt: ctx.now(), leaseHolder: null, leaseUntil: null })
      .where(eq(importJob.id, id));
    await tx.delete(importChunk).where(eq(importChunk.jobId, id));
    await tx.delete(bucketPiece).where(eq(bucketPiece.jobId, id));
    await dropList(tx, job, ctx.now());
    await recordAudit(tx, ctx, {
      action: "import.cancel",
      subject: { kind: "import", id, name: job.fileName },
      before: { status: job.status },
      after: { status: "canceled", rowsRead: job.rowsRead },
    });
    return { id };
  });
}
