import { and, eq } from "drizzle-orm";
import type { Database, Db } from "@/db/client";
import {
  type BucketImport,
  bucketImport,
  bucketObject,
  bucketPiece,
  importChunk,
  importJob,
} from "@/db/schema";
import { nextRunAt } from "@/domain/bucket-imports/schedule";
import { JobLost } from "@/server/jobs/lease";
import { raiseNotice } from "@/server/notices/raise-notice";
import { settleNotice } from "@/server/notices/settle-notice";
import { failedNotice, noticeKeys } from "./notices";
import { holdRun, type Run } from "./run";

/** All files of the folder are here; a schedule waits for its next time. */
export async function completeRun(run: Run): Promise<void> {
  const { db, folder, now } = run;
  await db.transaction(async (tx) => {
    await holdRun(tx, run);
    await tx
      .update(bucketImport)
      .set(ended(folder, now(), null))
      .where(eq(bucketImport.id, folder.id));
    await settleNotice(tx, noticeKeys(folder.id).failed, now());
  });
}

interface Failed {
  folder: BucketImport;
  holder: string;
  now: Date;
  error: string;
}

/** What is here stays; the file that was on its way is begun again by the next run. A run that is another engine's by now is left alone. */
export async function failRun(db: Database, { folder, holder, now, error }: Failed): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      await holdRun(tx, { folder, holder });
      await dropHalf(tx, folder.id, error, now);
      await tx
        .update(bucketImport)
        .set(ended(folder, now, error))
        .where(eq(bucketImport.id, folder.id));
      await raiseNotice(tx, failedNotice(folder, error), now);
    });
  } catch (lost) {
    if (!(lost instanceof JobLost)) throw lost;
  }
}

function ended({ schedule }: BucketImport, now: Date, error: string | null) {
  const over = error === null ? ("completed" as const) : ("failed" as const);
  const next = schedule
    ? { status: "waiting" as const, nextRunAt: nextRunAt(schedule, now) }
    : { status: over, nextRunAt: null };
  return { ...next, error, lastRunAt: now, runStartedAt: null, tries: 0 };
}

async function dropHalf(tx: Db, importId: string, error: string, now: Date): Promise<void> {
  const onItsWay = and(eq(bucketObject.importId, importId), eq(bucketObject.state, "fetching"));
  const half = await tx.select({ jobId: bucketObject.jobId }).from(bucketObject).where(onItsWay);
  await tx.update(bucketObject).set({ state: "found", jobId: null }).where(onItsWay);
  for (const { jobId } of half) {
    if (!jobId) continue;
    const isFetched = and(eq(importJob.id, jobId), eq(importJob.status, "fetching"));
    await tx
      .update(importJob)
      .set({ status: "failed", error, bytesRead: 0, finishedAt: now })
      .where(isFetched);
    await tx.delete(bucketPiece).where(eq(bucketPiece.jobId, jobId));
    await tx.delete(importChunk).where(eq(importChunk.jobId, jobId));
  }
}
