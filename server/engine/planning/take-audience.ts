import type { Database, RawSql } from "@/db/client";
import type { UnreachedEnd } from "@/domain/campaigns/audience";
import { takeSnapshot } from "@/server/audiences/take-snapshot";

interface Wanted {
  runId: string;
  projectId: string;
  asOf: Date;
  segmentId: string | null;
  segmentVersion: number | null;
  /** The run whose people it is for, as far as they were not reached. */
  unreachedOf: string | null;
  ends: UnreachedEnd[] | null;
}

/** Runs to segments, or to the unreached of others, that cannot be planned yet, in turn. */
export async function audiencesWanted(sql: RawSql): Promise<Wanted[]> {
  return sql<Wanted[]>`
    select r.id as "runId", r.project_id as "projectId", r.as_of as "asOf",
      r.audience ->> 'segmentId' as "segmentId", (r.audience ->> 'version')::int as "segmentVersion",
      r.audience ->> 'runId' as "unreachedOf", r.audience -> 'ends' as ends
    from run r join project p on p.id = r.project_id
    where r.state = 'planning' and r.audience ->> 'kind' <> 'everyone' and p.deleted_at is null
      and not exists (select from audience a where a.id = r.id)
    order by r.priority desc, r.created_at`;
}

/** Holds no lock on the run meanwhile: it can be paused and stopped. False: another engine is at it. */
export async function takeAudience(
  db: Database,
  { runId, asOf, unreachedOf, ends, ...wanted }: Wanted,
): Promise<boolean> {
  const whose = unreachedOf === null ? wanted : { ...wanted, unreachedOf, ends: ends ?? [] };
  return db.transaction((tx) => takeSnapshot(tx, { audienceId: runId, ...whose, now: asOf }));
}
