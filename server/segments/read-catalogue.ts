import { and, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { segment, segmentVersion } from "@/db/schema";
import { asks } from "@/domain/segments/answers";
import type { Criteria } from "@/domain/segments/criteria";
import { listOf } from "./list-of";
import type { Catalogue, CatalogueEntry } from "./sql/scope";

interface Asked {
  projectId: string;
  /** The moment that is meant, where it is not this one: a later version, or a deletion, did not happen yet. */
  asOf?: Date | undefined;
}

/** The segments that criteria name, and those that these name, and so on: each in its newest version, deleted ones left out. */
export async function readCatalogue(db: Db, asked: Asked, criteria: Criteria): Promise<Catalogue> {
  const found = new Map<string, CatalogueEntry>();
  const seen = new Set<string>();
  let next = asks(criteria).segmentIds;
  while (next.length > 0) {
    for (const id of next) seen.add(id);
    const rows = await readSegments(db, asked, next);
    for (const row of rows) {
      const { criteria: nested, segmentId } = row;
      found.set(
        segmentId,
        nested ? { kind: "dynamic", criteria: nested } : { kind: "imported", listId: listOf(row) },
      );
    }
    const named = rows.flatMap((row) => (row.criteria ? asks(row.criteria).segmentIds : []));
    next = [...new Set(named)].filter((id) => !seen.has(id));
  }
  return found;
}

function readSegments(db: Db, { projectId, asOf }: Asked, ids: string[]) {
  const version = asOf ? versionAsOf(asOf) : segment.version;
  const isThere = asOf
    ? or(isNull(segment.deletedAt), gt(segment.deletedAt, asOf))
    : isNull(segment.deletedAt);
  return db
    .select({
      segmentId: segment.id,
      criteria: segmentVersion.criteria,
      listId: segmentVersion.listId,
    })
    .from(segment)
    .innerJoin(
      segmentVersion,
      and(eq(segmentVersion.segmentId, segment.id), eq(segmentVersion.version, version)),
    )
    .where(and(eq(segment.projectId, projectId), inArray(segment.id, ids), isThere));
}

/** One that was named then had a first version then. */
const versionAsOf = (asOf: Date) => sql`(
  select coalesce(max(o.version) filter (where o.created_at <= ${asOf.toISOString()}), min(o.version))
  from segment_version o where o.segment_id = ${segment.id})`;
