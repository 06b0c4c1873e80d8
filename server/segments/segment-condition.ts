import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { endpoint } from "@/db/schema";
import { type Criteria, peopleIn } from "@/domain/segments/criteria";
import { type AudienceSql, audienceOf, audienceSql, momentOf } from "./audience-sql";
import { findVersion } from "./find-version";
import { listOf } from "./list-of";

export interface Chosen {
  projectId: string;
  segmentId: string | null;
  segmentVersion: number | null;
  /** When it was chosen: what it is made of counts as it was then. Left out: as it is. */
  asOf?: Date;
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
export async function chosenAudience(db: Db, chosen: Chosen, now: Date): Promise<AudienceSql | null> {
  const { projectId, segmentId, asOf } = chosen;
  const version = await chosenVersion(db, chosen);
  if (!version || !segmentId) return null;
  const population = { db, projectId, now, ...(asOf && { asOf }) };
  if (version.criteria) return audienceSql(population, version.criteria);
  const itself = new Map([[segmentId, { kind: "imported", listId: listOf(version) } as const]]);
  return audienceOf(momentOf(population), itself, peopleIn(segmentId));
}

/** Null: everyone. An imported segment's are: whoever is on its list. */
export async function chosenCriteria(db: Db, chosen: Chosen): Promise<Criteria | null> {
  const version = await chosenVersion(db, chosen);
  return version && (version.criteria ?? peopleIn(version.segmentId));
}

async function chosenVersion(db: Db, { segmentId, segmentVersion }: Chosen) {
  if (!segmentId) return null;
  if (segmentVersion === null) throw new Error("a segment was chosen without its version");
  return findVersion(db, segmentId, segmentVersion);
}
