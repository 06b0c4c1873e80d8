import { eq } from "drizzle-orm";
import { z } from "zod";
import { type BucketImport, bucketImport } from "@/db/schema";
import { nextRunAt } from "@/domain/bucket-imports/schedule";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { beginRun } from "./begin-run";
import { lockBucketImport } from "./find-bucket-import";

export const ResumeBucketImport = z.object({
  id: Id,
  now: z.boolean().default(false), // does not wait for the next time of the schedule
});

/** Goes on with a paused folder; a schedule can also be run out of its turn. */
export async function resumeBucketImport(ctx: Context, { id, now }: z.infer<typeof ResumeBucketImport>) {
  allow(ctx, "people:write");

  return ctx.db.transaction(async (tx) => {
    const job = await lockBucketImport(tx, ctx.projectId, id);
    const runsNow = now && job.schedule && (job.status === "waiting" || job.status === "paused");
    if (!runsNow && job.status !== "paused")
      throw new AppError("conflict", now ? "This import is under way, or over" : "This import is not paused");
    const change = changeFor(job, Boolean(runsNow), ctx.now());
    await tx.update(bucketImport).set(change).where(eq(bucketImport.id, id));
    await recordAudit(tx, ctx, {
      action: runsNow ? "bucket-import.run" : "bucket-import.resume",
      subject: { kind: "bucket-import", id, name: job.folder },
      before: { status: job.status },
      after: { status: change.status },
    });
    await wakeEngine(tx, "jobs");
    return { id };
  });
}

/** A run that was paused halfway goes on; else a schedule waits for its next time. */
function changeFor(job: BucketImport, runsNow: boolean, now: Date) {
  if (job.runStartedAt) return { status: "queued" as const, nextRunAt: null };
  if (runsNow || !job.schedule) return beginRun(now);
  return { status: "waiting" as const, nextRunAt: nextRunAt(job.schedule, now) };
}
