import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { segment, segmentVersion } from "@/db/schema";
import { asks } from "@/domain/segments/answers";
import type { Criteria } from "@/domain/segments/criteria";
import type { Catalogue } from "./sql/scope";

/** The segments that criteria name, and those that these name, and so on: each in its newest version, deleted ones left out. */
export async function readCatalogue(db: Db, projectId: string, criteria: Criteria): Promise<Catalogue> {
  const found = new Map<string, { kind: "dynamic"; criteria: Criteria } | { kind: "imported" }>();
  const asked = new Set<string>();
  let next = asks(criteria).segmentIds;
  while (next.length > 0) {
    for (const id of next) asked.add(id);
    const rows = await readSegments(db, projectId, next);
    for (const { id, criteria: nested } of rows)
      found.set(id, nested ? { kind: "dynamic", criteria: nested } : { kind: "imported" });
    const named = rows.flatMap((row) => (row.criteria ? asks(row.criteria).segmentIds : []));
    next = [...new Set(named)].filter((id) => !asked.has(id));
  }
  return found;
}

function readSegments(db: Db, projectId: string, ids: string[]) {
  return db
    .select({ id: segment.id, criteria: segmentVersion.criteria })
    .from(segment)
    .innerJoin(
      segmentVersion,
      and(eq(segmentVersion.segmentId, segment.id), eq(segmentVersion.version, segment.version)),
    )
    .where(and(eq(segment.projectId, projectId), inArray(segment.id, ids), isNull(segment.deletedAt)));
}
