import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { segment, segmentVersion } from "@/db/schema";
import { asks } from "@/domain/segments/answers";
import type { Criteria } from "@/domain/segments/criteria";
import { listOf } from "./list-of";
import type { Catalogue, CatalogueEntry } from "./sql/scope";

/** The segments that criteria name, and those that these name, and so on: each in its newest version, deleted ones left out. */
export async function readCatalogue(db: Db, projectId: string, criteria: Criteria): Promise<Catalogue> {
  const found = new Map<string, CatalogueEntry>();
  const asked = new Set<string>();
  let next = asks(criteria).segmentIds;
  while (next.length > 0) {
    for (const id of next) asked.add(id);
    const rows = await readSegments(db, projectId, next);
    for (const row of rows) {
      const { criteria: nested, segmentId } = row;
      found.set(
        segmentId,
        nested ? { kind: "dynamic", criteria: nested } : { kind: "imported", listId: listOf(row) },
      );
    }
    const named = rows.flatMap((row) => (row.criteria ? asks(row.criteria).segmentIds : []));
    next = [...new Set(named)].filter((id) => !asked.has(id));
  }
  return found;
}

function readSegments(db: Db, projectId: string, ids: string[]) {
  return db
    .select({
      segmentId: segment.id,
      criteria: segmentVersion.criteria,
      listId: segmentVersion.listId,
    })
    .from(segment)
    .innerJoin(
      segmentVersion,
      and(eq(segmentVersion.segmentId, segment.id), eq(segmentVersion.version, segment.version)),
    )
    .where(and(eq(segment.projectId, projectId), inArray(segment.id, ids), isNull(segment.deletedAt)));
}
