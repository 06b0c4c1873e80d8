import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { bucketImport, bucketObject, importJob } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { settleNotice } from "@/server/notices/settle-notice";
import { lockBucketImport } from "./find-bucket-import";
import { noticeKeys } from "./notices";

export const DeleteBucketImport = z.object({ id: Id });

/** Ends a folder's import or schedule and forgets which files it has seen. Imports that came of it stay. */
export async function deleteBucketImport(ctx: Context, { id }: z.infer<typeof DeleteBucketImport>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    const { status, folder, schedule } = await lockBucketImport(tx, ctx.projectId, id);
    const jobs = tx
      .select({ id: sql<string>`${bucketObject.jobId}` })
      .from(bucketObject)
      .where(and(eq(bucketObject.importId, id), eq(bucketObject.state, "fetching")));
    await tx.delete(importJob).where(and(inArray(importJob.id, jobs), eq(importJob.status, "fetching")));
    await tx.delete(bucketImport).where(eq(bucketImport.id, id));
    const keys = noticeKeys(id);
    await settleNotice(tx, keys.failed, ctx.now());
    await settleNotice(tx, keys.columns, ctx.now());
    await recordAudit(tx, ctx, {
      action: "bucket-import.delete",
      subject: { kind: "bucket-import", id, name: folder },
      before: { status, schedule },
    });
    return { id };
  });
}
