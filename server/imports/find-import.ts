import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type ImportJob, importJob } from "@/db/schema";
import { AppError } from "@/server/errors";

/** An import of this project; another project's is not found. */
export async function findImport(db: Db, projectId: string, id: string): Promise<ImportJob> {
  const [found] = await db
    .select()
    .from(importJob)
    .where(and(eq(importJob.projectId, projectId), eq(importJob.id, id)));
  if (!found) throw new AppError("not_found", "There is no such import in this project");
  return found;
}

/** The same, and nobody else changes it before the transaction ends. */
export async function lockImport(tx: Db, projectId: string, id: string): Promise<ImportJob> {
  const [found] = await tx
    .select()
    .from(importJob)
    .where(and(eq(importJob.projectId, projectId), eq(importJob.id, id)))
    .for("update");
  if (!found) throw new AppError("not_found", "There is no such import in this project");
  return found;
}
