import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { endpoint } from "@/db/schema";
import type { Criteria } from "@/domain/segments/criteria";
import { type AudienceSql, audienceOf, audienceSql, momentOf } from "./audience-sql";
import { findVersion } from "./find-version";
import type { Catalogue } from "./sql/scope";

export interface Chosen {
  projectId: string;
  segmentId: string | null;
  segmentVersion: number | null;
}

/** Whether a row of `endpoint` is in that version of a segment, for a `where`; undefined stands for everyone. A deleted segment still has its versions. */
export async function segmentCondition(db: Db, chosen: Chosen, now: Date): Promise<SQL | undefined> {
  const audience = await chosenAudience(db, chosen, now);
  if (!audience) return undefined;
  // worked out once: planned for each row, it would count all events again for every person
  return sql`(${endpoint.lane}, ${endpoint.id}) in (
    with inside as materialized (select e.lane, e.id from ${audience.from} where ${audience.where})
    select lane, id from inside)`;
}

/** The same as endpoints `e` to be selected; null stands for everyone. An imported segment that was deleted still has its list. */
export async function chosenAudience(
  db: Db,
  { projectId, segmentId, segmentVersion }: Chosen,
  now: Date,
): Promise<AudienceSql | null> {
  if (!segmentId) return null;
  const population = { db, projectId, now };
  const criteria = await criteriaOf(db, segmentId, segmentVersion);
  if (criteria) return audienceSql(population, criteria);
  const own: Catalogue = new Map([[segmentId, { kind: "imported" }]]);
  return audienceOf(momentOf(population), own, listOf(segmentId));
}

/** Null: everyone. An imported segment's are: whoever is on its list. */
export async function chosenCriteria(
  db: Db,
  { segmentId, segmentVersion }: Chosen,
): Promise<Criteria | null> {
  if (!segmentId) return null;
  return (await criteriaOf(db, segmentId, segmentVersion)) ?? listOf(segmentId);
}

async function criteriaOf(db: Db, segmentId: string, version: number | null): Promise<Criteria | null> {
  if (version === null) throw new Error("a segment was chosen without its version");
  return (await findVersion(db, segmentId, version)).criteria;
}

const listOf = (segmentId: string): Criteria => ({
  kind: "group",
  match: "all",
  nodes: [{ kind: "segment", segmentId, isIn: true }],
});
