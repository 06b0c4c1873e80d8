import type { RawSql } from "@/db/client";
import { LANES } from "@/db/lane";

const LANES_A_BATCH = 32;

/**
 * Removes what a deleted project held, then the project. The large tables know no foreign keys, so they go first, by ranges
 * of lanes: no statement is long, and a sweep cut short by `until` is taken up again. True when all is gone.
 */
export async function sweepProject(sql: RawSql, projectId: string, until?: AbortSignal): Promise<boolean> {
  const [gone] = await sql`select from project where id = ${projectId} and deleted_at is not null`;
  if (!gone) throw new Error(`Project ${projectId} is not deleted, so nothing of it is removed`);
  for (let first = 0; first < LANES; first += LANES_A_BATCH) {
    if (until?.aborted) return false;
    await sweepLanes(sql, projectId, first, first + LANES_A_BATCH - 1);
  }
  await sweepRest(sql, projectId);
  return true;
}

async function sweepLanes(sql: RawSql, projectId: string, first: number, last: number): Promise<void> {
  await sql`
    delete from cap_count where lane between ${first} and ${last} and scope_id in (
      select ${projectId}::uuid union all select id from campaign where project_id = ${projectId})`;
  await sql`
    with gone as (
      delete from message where project_id = ${projectId} and lane between ${first} and ${last}
      returning occasion_id, recipient_id, lane
    )
    delete from engagement e using gone g
    where e.occasion_id = g.occasion_id and e.recipient_id = g.recipient_id and e.lane = g.lane`;
  await sql`delete from outbox_message where project_id = ${projectId} and lane between ${first} and ${last}`;
  await sql`delete from event_seen where project_id = ${projectId} and lane between ${first} and ${last}`;
  await sql`delete from event where project_id = ${projectId} and lane between ${first} and ${last}`;
  await sql`
    delete from segment_member where lane between ${first} and ${last}
      and segment_id in (${listsOf(sql, projectId)})`;
  // the snapshots themselves go when the engine sees that nothing needs them: one may be taken just now
  await sql`
    delete from audience_member where lane between ${first} and ${last}
      and audience_id in (select id from audience where project_id = ${projectId})`;
  await sql`
    delete from endpoint_activity where project_id = ${projectId} and lane between ${first} and ${last}`;
  await sql`delete from endpoint where project_id = ${projectId} and lane between ${first} and ${last}`;
}

/** Runs before their providers, which they hold on to. */
async function sweepRest(sql: RawSql, projectId: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`
      delete from rate_budget where key in (
        select 'run:' || replace(id::text, '-', '') from run where project_id = ${projectId}
        union all select 'provider:' || replace(id::text, '-', '') from provider where project_id = ${projectId})`;
    await tx`
      delete from segment_user where segment_id in (${listsOf(sql, projectId)})`;
    await tx`delete from run where project_id = ${projectId}`;
    await tx`delete from project where id = ${projectId} and deleted_at is not null`;
  });
}

/** The lists of its imported segments, those that imports have begun and never finished among them. */
const listsOf = (sql: RawSql, projectId: string) => sql`
  select id from segment where project_id = ${projectId}
  union all select v.list_id from segment_version v join segment s on s.id = v.segment_id
    where s.project_id = ${projectId} and v.list_id is not null
  union all select list_id from import_job where project_id = ${projectId} and list_id is not null`;
