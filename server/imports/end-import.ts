import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type ImportJob, importChunk, importJob } from "@/db/schema";
import { raiseNotice } from "@/server/notices/raise-notice";

/** The whole file is read: its pieces go, its report stays. */
export async function completeImport(db: Database, job: ImportJob, holder: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .update(importJob)
      .set({ status: "completed", bytesRead: job.fileBytes, finishedAt: now })
      .where(
        and(eq(importJob.id, job.id), eq(importJob.status, "running"), eq(importJob.leaseHolder, holder)),
      )
      .returning({ id: importJob.id });
    if (ended.length > 0) await tx.delete(importChunk).where(eq(importChunk.jobId, job.id));
  });
}

/** For what nobody foresaw. What is in stays in; the same file can be uploaded again and changes nothing of it. */
export async function failImport(db: Database, job: ImportJob, holder: string, now: Date): Promise<void> {
  const error =
    "Something went wrong on our side; it has been logged. The rows read so far are in. Upload the file again to go on: what is in will not change.";
  await db.transaction(async (tx) => {
    const ended = await tx
      .update(importJob)
      .set({ status: "failed", error, finishedAt: now })
      .where(
        and(eq(importJob.id, job.id), eq(importJob.status, "running"), eq(importJob.leaseHolder, holder)),
      )
      .returning({ id: importJob.id });
    if (ended.length === 0) return;
    await tx.delete(importChunk).where(eq(importChunk.jobId, job.id));
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
