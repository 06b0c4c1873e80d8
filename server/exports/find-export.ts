import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type ExportJob, exportJob } from "@/db/schema";
import { AppError } from "@/server/errors";

export async function findExport(db: Db, projectId: string, id: string): Promise<ExportJob> {
  const [job] = await db.select().from(exportJob).where(matching(projectId, id));
  if (!job) throw missing();
  return job;
}

export async function lockExport(tx: Db, projectId: string, id: string): Promise<ExportJob> {
  const [job] = await tx.select().from(exportJob).where(matching(projectId, id)).for("update");
  if (!job) throw missing();
  return job;
}

const matching = (projectId: string, id: string) =>
  and(eq(exportJob.projectId, projectId), eq(exportJob.id, id));
const missing = () => new AppError("not_found", "There is no such export in this project");
