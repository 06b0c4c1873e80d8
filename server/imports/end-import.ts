import { and, eq } from "drizzle-orm";
import type { Database, Db } from "@/db/client";
import { type ImportJob, importChunk, importJob } from "@/db/schema";
import { raiseNotice } from "@/server/notices/raise-notice";
import { countList } from "@/server/segments/count-list";
import { dropList, publishList } from "./publish-list";

/** The whole file is read: its pieces go, its report and its segment stay. */
export async function completeImport(db: Database, job: ImportJob, holder: string, now: Date): Promise<void> {
  const segmentId = await db.transaction(async (tx) => {
    const ended = await end(tx, job, holder, {
      status: "completed",
      bytesRead: job.fileBytes,
      finishedAt: now,
    });
    return ended ? publishList(tx, ended, now) : null;
  });
  if (segmentId) await countList(db, { projectId: job.projectId, segmentId, now });
}

/** For what nobody foresaw. What is in stays in; the same file can be uploaded again and changes nothing of it. */
export async function failImport(db: Database, job: ImportJob, holder: string, now: Date): Promise<void> {
  const error =
    "Something went wrong on our side; it has been logged. The rows read so far are in. Upload the file again to go on: what is in will not change.";
  await db.transaction(async (tx) => {
    const ended = await end(tx, job, holder, { status: "failed", error, finishedAt: now });
    if (!ended) return;
    await dropList(tx, ended, now);
    const notice = {
      projectId: job.projectId,
      kind: "import.failed",
      level: "error",
      title: `The import of ${job.fileName} stopped`,
      body: error,
      link: `/projects/${job.projectId}/people/import/${job.id}`,
      dedupeKey: `import:${job.id}`,
    } as const;
    await raiseNotice(tx, notice, now);
  });
}

type Ending = Partial<typeof importJob.$inferInsert>;

/** The job as it has ended, if it was still this engine's to end. */
async function end(tx: Db, { id }: ImportJob, holder: string, ending: Ending): Promise<ImportJob | null> {
  const [ended] = await tx
    .update(importJob)
    .set(ending)
    .where(and(eq(importJob.id, id), eq(importJob.status, "running"), eq(importJob.leaseHolder, holder)))
    .returning();
  if (ended) await tx.delete(importChunk).where(eq(importChunk.jobId, id));
  return ended ?? null;
}
