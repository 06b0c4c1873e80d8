import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { endpoint } from "@/db/schema";
import type { Criteria } from "@/domain/segments/criteria";
import { type AudienceSql, audienceSql } from "./audience-sql";
import { findVersion } from "./find-version";

interface Chosen {
  projectId: string;
  segmentId: string | null;
  segmentVersion: number | null;
}

/** Whether a row of `endpoint` is in that version of a segment, for a `where`; undefined stands for everyone. A deleted segment still has its versions. */
export async function segmentCondition(db: Db, chosen: Chosen, now: Date): Promise<SQL | undefined> {
  const audience = await chosenAudience(db, chosen, now);
  if (!audience) return undefined;
  return sql`exists (
    select from ${audience.from}
    where ${audience.where} and e.id = ${endpoint.id} and e.lane = ${endpoint.lane})`;
}

/** Null: everyone. */
export async function chosenAudience(db: Db, chosen: Chosen, now: Date): Promise<AudienceSql | null> {
  const { projectId, segmentId, segmentVersion } = chosen;
  if (!segmentId) return null;
  if (segmentVersion === null) throw new Error("a segment was chosen without its version");
  const { criteria } = await findVersion(db, segmentId, segmentVersion);
  return audienceSql({ db, projectId, now }, criteria ?? membersOf(segmentId));
}

/** An imported segment as criteria: those who are on its list. */
export const membersOf = (segmentId: string): Criteria => ({
  kind: "group",
  match: "all",
  nodes: [{ kind: "segment", segmentId, isIn: true }],
});
