import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type ExportJob, exportJob } from "@/db/schema";
import type { ExportColumns } from "@/domain/exports/columns";
import { JobLost } from "@/server/jobs/lease";
import { isExported } from "./export-audience";
import { findColumns } from "./find-columns";

/** Once and for all: a file has one header, whichever engine wakes up late. */
export async function keepColumns(db: Database, job: ExportJob, holder: string): Promise<ExportColumns> {
  const none = { attributes: {}, userAttributes: {}, metrics: [] };
  const columns = job.format === "csv" ? await findColumns(db, job.projectId, isExported(job)) : none;
  const mine = and(eq(exportJob.id, job.id), eq(exportJob.leaseHolder, holder), isNull(exportJob.columns));
  const kept = await db.update(exportJob).set({ columns }).where(mine).returning({ id: exportJob.id });
  if (kept.length === 0) throw new JobLost("another engine has found the columns");
  return columns;
}
