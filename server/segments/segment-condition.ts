import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { endpoint } from "@/db/schema";
import type { Criteria } from "@/domain/segments/criteria";
import { type AudienceSql, audienceSql } from "./audience-sql";
import { findVersion } from "./find-version";

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

async function chosenAudience(db: Db, chosen: Chosen, now: Date): Promise<AudienceSql | null> {
  const criteria = await chosenCriteria(db, chosen);
  return criteria && audienceSql({ db, projectId: chosen.projectId, now }, criteria);
}

/** Null: everyone. An imported segment's are: whoever is on its list. */
export async function chosenCriteria(
  db: Db,
  { segmentId, segmentVersion }: Chosen,
): Promise<Criteria | null> {
  if (!segmentId) return null;
  if (segmentVersion === null) throw new Error("a segment was chosen without its version");
  const { criteria } = await findVersion(db, segmentId, segmentVersion);
  return criteria ?? { kind: "group", match: "all", nodes: [{ kind: "segment", segmentId, isIn: true }] };
}
