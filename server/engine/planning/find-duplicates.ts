import type { RawSql } from "@/db/client";
import { inAudience } from "./in-audience";
import type { Planning } from "./planning";

const FINDING_LOCK = 7_205_772;

/**
 * Lists the endpoints of a big run that share an address with the one that gets the message: once, set-based, so that
 * all ranges after the first agree. Where the first range already planned somebody with the address, it is they. False: another engine does it, or has done it.
 */
export async function findDuplicates(sql: RawSql, run: Planning, now: Date): Promise<boolean> {
  const members = inAudience(sql, run);
  return sql.begin(async (tx) => {
    const [lock] = await tx<{ mine: boolean }[]>`
      select pg_try_advisory_xact_lock(${FINDING_LOCK}, hashtext(${run.runId})) as mine`;
    const [waiting] = await tx`select id from run where id = ${run.runId} and duplicates_at is null`;
    if (!lock?.mine || !waiting) return false;
    await tx`
      with shared as materialized (
        select address_key from endpoint e ${members}
        where project_id = ${run.projectId} and channel = ${run.channel} and address_key <> ''
        group by address_key having count(*) > 1
      ), ranked as (
        select e.id, e.lane, row_number() over (
          partition by e.address_key order by (m.state is not null and m.state <> 'skipped') desc, e.id
        ) as nth
        from shared s
          join endpoint e on e.project_id = ${run.projectId} and e.channel = ${run.channel}
            and e.address_key = s.address_key
          ${members}
          left join message m on m.occasion_id = ${run.runId} and m.recipient_id = e.id and m.lane = e.lane
        where m.state <> 'skipped'
          or (e.status = 'ACTIVE' and e.opt_out = 'NONE' and e.created_at <= ${run.asOf})
      )
      insert into run_duplicate (run_id, endpoint_id, lane)
      select ${run.runId}::uuid, id, lane from ranked where nth > 1
      on conflict do nothing`;
    await tx`update run set duplicates_at = ${now} where id = ${run.runId}`;
    return true;
  });
}
