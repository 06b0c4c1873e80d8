import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { importJob } from "@/db/schema";

/** Whether the project's last import made or changed a segment; true where there was none: a segment a file (IMP-2). */
export async function listedLast(db: Db, projectId: string): Promise<boolean> {
  const { id, listMode, startedAt, createdAt } = importJob;
  const [last] = await db
    .select({ listMode })
    .from(importJob)
    .where(and(eq(importJob.projectId, projectId), isNotNull(startedAt)))
    .orderBy(desc(createdAt), desc(id))
    .limit(1);
  return last ? last.listMode !== null : true;
}
