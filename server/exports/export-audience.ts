import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { type ExportJob, endpoint } from "@/db/schema";
import { takeSnapshot } from "@/server/audiences/take-snapshot";

/** Writes down who is in the segment when its export begins: each part is of the same people. False: another engine is at it. */
export async function keepAudience(
  db: Database,
  { id, projectId, segmentId, segmentVersion, createdAt }: ExportJob,
): Promise<boolean> {
  if (!segmentId) return true;
  if (segmentVersion === null) throw new Error("an export of a segment without its version");
  const wanted = { audienceId: id, projectId, segmentId, segmentVersion, now: createdAt };
  return db.transaction((tx) => takeSnapshot(tx, wanted));
}

/** Whether a row of `endpoint` is exported, for a `where`; undefined stands for everyone. */
export function isExported({ id, segmentId }: ExportJob): SQL | undefined {
  if (!segmentId) return undefined;
  return sql`exists (
    select from audience_member a
    where a.audience_id = ${id}::uuid and a.lane = ${endpoint.lane} and a.endpoint_id = ${endpoint.id})`;
}
