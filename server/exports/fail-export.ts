import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type ExportJob, exportJob, exportPart } from "@/db/schema";
import { raiseNotice } from "@/server/notices/raise-notice";

const unforeseen = "Something went wrong on our side; it has been logged. Start the export again.";

/** Half a file is of no use: its parts go. */
export async function failExport(
  db: Database,
  job: ExportJob,
  holder: string,
  now: Date,
  error = unforeseen,
): Promise<void> {
  await db.transaction(async (tx) => {
    const ended = await tx
      .update(exportJob)
      .set({ status: "failed", error, finishedAt: now })
      .where(
        and(eq(exportJob.id, job.id), eq(exportJob.status, "running"), eq(exportJob.leaseHolder, holder)),
      )
      .returning({ id: exportJob.id });
    if (ended.length === 0) return;
    await tx.delete(exportPart).where(eq(exportPart.jobId, job.id));
    const notice = {
      projectId: job.projectId,
      kind: "export.failed",
      level: "error",
      title: `The export ${job.fileName} stopped`,
      body: error,
      link: `/projects/${job.projectId}/people/exports`,
      dedupeKey: `export:${job.id}`,
    } as const;
    await raiseNotice(tx, notice, now);
  });
}
