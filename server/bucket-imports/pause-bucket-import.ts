import { eq } from "drizzle-orm";
import { z } from "zod";
import { bucketImport } from "@/db/schema";
import { isOver } from "@/domain/bucket-imports/status";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockBucketImport } from "./find-bucket-import";

export const PauseBucketImport = z.object({ id: Id });

/** Holds a folder where it is: no file more is fetched, and a schedule stands still. Files that are here go on. */
export async function pauseBucketImport(ctx: Context, { id }: z.infer<typeof PauseBucketImport>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    const { status, folder } = await lockBucketImport(tx, ctx.projectId, id);
    if (isOver(status) || status === "paused")
      throw new AppError("conflict", "Only what is scheduled or under way can be paused");
    await tx
      .update(bucketImport)
      .set({ status: "paused", nextRunAt: null, leaseHolder: null, leaseUntil: null })
      .where(eq(bucketImport.id, id));
    await recordAudit(tx, ctx, {
      action: "bucket-import.pause",
      subject: { kind: "bucket-import", id, name: folder },
      before: { status },
      after: { status: "paused" },
    });
    return { id };
  });
}
