import type { RawSql } from "@/db/client";
import type { Range } from "@/domain/delivery/ranges";
import { livingOwner } from "../lanes/living-owner";
import type { Owner } from "../lanes/owner";
import { type DuePlace, duePlaces } from "./places";
import type { Planning } from "./planning";
import { recipientsOf } from "./recipients";

interface Writing {
  owner: Owner;
  /** The lane whose owner plans this range. */
  lane: number;
  slot: number;
  now: Date;
}

/**
 * Puts a range's messages into the queue, with the counts and the mark that it is planned, in one statement. Returns
 * the number of people, or null if there was nothing to do: planned already, not our lane, run paused or stopped.
 */
export async function planRange(
  sql: RawSql,
  run: Planning,
  range: Range,
  { owner, lane, slot, now }: Writing,
): Promise<number | null> {
  const places = await duePlaces(sql, run, range);
  const [planned] = await sql<{ recipients: number }[]>`
    with me as materialized (${livingOwner(sql, owner)}), todo as materialized (
      select r.id from run r
      where r.id = ${run.runId} and r.state = 'planning'
        and exists (select from lane_lease l join me on me.owner = l.owner where l.lane = ${lane})
        and not exists (select from run_range p where p.run_id = r.id and p.first_lane = ${range.firstLane})
      for key share
    ), found as (
      ${recipientsOf(sql, run, range)}
    ), recipient as (
      ${placed(sql, run, places)}
    ), targeted as (
      insert into cap_count as c (scope_id, endpoint_id, day, lane, count)
      select ${run.campaignId}::uuid, id, date '1970-01-01', lane, 1 from recipient
      where ${run.campaignId !== null && run.totalCap !== null} and reason is null order by id, lane
      on conflict (scope_id, endpoint_id, day, lane) do update set count = c.count + 1
        where c.count < ${run.totalCap ?? 0}
      returning c.endpoint_id
    ), judged as (
      ${judged(sql, run)}
    ), queued as (
      insert into message (occasion_id, recipient_id, lane, project_id, run_id, state, reason, due_at, updated_at)
      select ${run.runId}::uuid, id, lane, ${run.projectId}::uuid, ${run.runId}::uuid,
        case when reason is null then 'queued' else 'skipped' end, reason, coalesce(due_at, ${run.asOf}), ${now}
      from judged order by lane, id
      returning reason
    ), counts as materialized (
      select coalesce(reason, '') as reason, count(*) as people from queued group by 1
    ), tallied as (
      insert into run_tally (run_id, measure, reason, slot, count)
      select ${run.runId}::uuid, measure, reason, ${slot}::smallint, people from (
        select 'planned' as measure, '' as reason, sum(people) as people from counts
        union all
        select 'skipped', reason, people from counts where reason <> ''
      ) t where people > 0 order by measure, reason
      on conflict (run_id, measure, reason, slot) do update set count = run_tally.count + excluded.count
    )
    insert into run_range (run_id, first_lane, last_lane, recipients, planned_at)
    select todo.id, ${range.firstLane}::smallint, ${range.lastLane}::smallint,
      (select coalesce(sum(people), 0) from counts), ${now}
    from todo
    returning recipients`;
  return planned?.recipients ?? null;
}

/** CMP-19: when each is due by the clock of their zone; who has none is left out. */
function placed(sql: RawSql, { localTime }: Planning, places: DuePlace[]) {
  if (localTime === null) return sql`select id, lane, reason, null::timestamptz as due_at from found`;
  return sql`
    select f.id, f.lane, coalesce(f.reason, case when p.due_at is null then 'no_zone' end) as reason, p.due_at
    from found f left join unnest(
      ${places.map(({ place }) => place)}::text[],
      ${places.map(({ dueAt }) => dueAt?.toISOString() ?? null)}::timestamptz[]
    ) as p (place, due_at) on p.place = f.place`;
}

/** Whom the campaign's cap keeps out has been targeted often enough; without a cap there is nothing to join. */
function judged(sql: RawSql, { campaignId, totalCap }: Planning) {
  if (campaignId === null || totalCap === null) return sql`select id, lane, reason, due_at from recipient`;
  return sql`
    select r.id, r.lane, r.due_at,
      case when r.reason is null and t.endpoint_id is null then 'total_cap' else r.reason end as reason
    from recipient r left join targeted t on t.endpoint_id = r.id`;
}
