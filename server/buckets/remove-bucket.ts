import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { bucketConnection, bucketImport, exportJob } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockConnection } from "./find-connection";

export const RemoveBucket = z.object({ id: Id });

/** Forgets a bucket and its key. What lies in it stays there. */
export async function removeBucket(ctx: Context, { id }: z.infer<typeof RemoveBucket>) {
  allow(ctx, "buckets:write");

  return ctx.db.transaction(async (tx) => {
    const { name, bucket, accessKeyId } = await lockConnection(tx, ctx.projectId, id);
    await refuseUsed(tx, id);
    await tx.delete(bucketConnection).where(eq(bucketConnection.id, id));
    await recordAudit(tx, ctx, {
      action: "bucket.remove",
      subject: { kind: "bucket", id, name },
      before: { name, bucket, accessKeyId },
    });
    return { id };
  });
}

async function refuseUsed(tx: Db, id: string): Promise<void> {
  const imports = and(
    eq(bucketImport.connectionId, id),
    inArray(bucketImport.status, ["queued", "running", "waiting", "paused"]),
  );
  const exports = and(eq(exportJob.connectionId, id), inArray(exportJob.status, ["queued", "running"]));
  if ((await tx.$count(bucketImport, imports)) > 0)
    throw new AppError(
      "conflict",
      "Imports from this bucket are scheduled or under way. Delete them on the page Import people first.",
    );
  if ((await tx.$count(exportJob, exports)) > 0)
    throw new AppError(
      "conflict",
      "An export into this bucket is under way. Wait for it or cancel it first.",
    );
}
