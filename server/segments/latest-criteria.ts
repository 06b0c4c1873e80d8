import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { segment, segmentVersion } from "@/db/schema";
import type { Criteria } from "@/domain/segments/criteria";

interface Known {
  name: string;
  /** Null: imported. */
  criteria: Criteria | null;
}

/** Every segment of a project with the criteria that are in force. */
export async function latestCriteria(db: Db, projectId: string): Promise<Map<string, Known>> {
  const inForce = and(eq(segmentVersion.segmentId, segment.id), eq(segmentVersion.version, segment.version));
  const rows = await db
    .select({ id: segment.id, name: segment.name, criteria: segmentVersion.criteria })
    .from(segment)
    .leftJoin(segmentVersion, inForce)
    .where(and(eq(segment.projectId, projectId), isNull(segment.deletedAt)));
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}
