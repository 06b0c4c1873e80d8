import type { RawSql } from "@/db/client";
import { livingOwner } from "../lanes/living-owner";
import type { Owner } from "../lanes/owner";

interface Canceling {
  owner: Owner;
  runId: string;
  lanes: number[];
  most: number;
  slot: number;
  now: Date;
}

/** Cancels up to `most` queued messages of a stopped run in our lanes; returns how many. */
export async function cancelQueued(
  sql: RawSql,
  { owner, runId, lanes, most, slot, now }: Canceling,
): Promise<number> {
  const [row] = await sql<{ canceled: number }[]>`
    with me as materialized (${livingOwner(sql, owner)}), stopped as materialized (
      select id from run where id = ${runId} and state = 'stopped' and exists (select from me) for key share
    ), spared as materialized (
      select of_lane.* from unnest(${lanes}::smallint[]) as l (lane)
      cross join lateral (
        select m.occasion_id, m.recipient_id, m.lane from message m
        where m.lane = l.lane and m.run_id = ${runId} and m.state = 'queued' and exists (select from stopped)
        order by m.due_at -- as the index lies, so that no batch reads again what the ones before it canceled
        limit ${most}
      ) of_lane
      limit ${most}
    ), changed as (
      update message m set state = 'canceled', reason = null, updated_at = ${now} from spared s
      where m.occasion_id = s.occasion_id and m.recipient_id = s.recipient_id and m.lane = s.lane
        and m.state is not distinct from 'queued' -- see reserve.ts
      returning m.run_id
    ), tallied as (
      insert into run_tally (run_id, measure, reason, slot, count)
      select run_id, 'canceled', '', ${slot}::smallint, count(*) from changed group by run_id
      on conflict (run_id, measure, reason, slot) do update set count = run_tally.count + excluded.count
    )
    select count(*)::int as canceled from changed`;
  return row?.canceled ?? 0;
}
