import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { segment } from "@/db/schema";

/** The project's segments by their ids. */
export async function segmentNames(db: Db, projectId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: segment.id, name: segment.name })
    .from(segment)
    .where(and(eq(segment.projectId, projectId), isNull(segment.deletedAt)))
    .orderBy(asc(segment.name));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
