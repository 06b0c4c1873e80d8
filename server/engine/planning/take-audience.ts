import type { Database, RawSql } from "@/db/client";
import { takeSnapshot } from "@/server/audiences/take-snapshot";

interface Wanted {
  runId: string;
  projectId: string;
  segmentId: string;
  segmentVersion: number;
  asOf: Date;
}

/** Runs to segments that cannot be planned yet, in turn. */
export async function audiencesWanted(sql: RawSql): Promise<Wanted[]> {
  return sql<Wanted[]>`
    select r.id as "runId", r.project_id as "projectId", r.as_of as "asOf",
      r.audience ->> 'segmentId' as "segmentId", (r.audience ->> 'version')::int as "segmentVersion"
    from run r join project p on p.id = r.project_id
    where r.state = 'planning' and r.audience ->> 'kind' = 'segment' and p.deleted_at is null
      and not exists (select from audience a where a.id = r.id)
    order by r.priority desc, r.created_at`;
}

/** Holds no lock on the run meanwhile: it can be paused and stopped. False: another engine is at it. */
export async function takeAudience(db: Database, { runId, asOf, ...segment }: Wanted): Promise<boolean> {
  return db.transaction((tx) => takeSnapshot(tx, { audienceId: runId, ...segment, now: asOf }));
}
