import { eq } from "drizzle-orm";
import { z } from "zod";
import { importJob } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockImport } from "./find-import";

export const PauseImport = z.object({ id: Id });

/** Holds an import where it is. The batch under way leaves nothing behind and is read again when it goes on. */
export async function pauseImport(ctx: Context, { id }: z.infer<typeof PauseImport>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    const job = await lockImport(tx, ctx.projectId, id);
    if (job.status !== "queued" && job.status !== "running")
      throw new AppError("conflict", "Only an import that is under way can be paused");
    await tx
      .update(importJob)
      .set({ status: "paused", pausedAt: ctx.now(), leaseHolder: null, leaseUntil: null })
      .where(eq(importJob.id, id));
    await recordAudit(tx, ctx, {
      action: "import.pause",
      subject: { kind: "import", id, name: job.fileName },
      before: { status: job.status },
      after: { status: "paused", rowsRead: job.rowsRead },
    });
    return { id };
  });
}
