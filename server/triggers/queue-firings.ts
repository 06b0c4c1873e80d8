import { randomInt } from "node:crypto";
import { laneOf } from "@/db/lane";
import type { Tx } from "@/server/endpoints/read-known";

/** An event that a run waited for. */
export interface Firing {
  occasionId: string;
  runId: string;
  endpointId: string;
  userId: string | null;
}

/** Rows of run_tally are spread over so many writers. */
const SLOTS = 16;
const slot = randomInt(SLOTS);

/**
 * Queues a message for whoever an event is about: its endpoint, if it is of the run's channel, else the endpoints of that channel
 * that its user has. Whom the run's treatment is for is decided here, by cohort; all else when it is sent. A run that was
 * paused or stopped meanwhile gets nothing.
 */
export async function queueFirings(tx: Tx, projectId: string, firings: Firing[], now: Date): Promise<number> {
  if (firings.length === 0) return 0;
  const column = <T>(pick: (one: Firing) => T) => firings.map(pick);
  const [row] = await tx<{ queued: number }[]>`
    with live as materialized (
      select r.id, r.campaign_id, r.channel, r.cohort_from, r.cohort_to, r.holdout_below from run r
      where r.id = any(${[...new Set(column(({ runId }) => runId))]}::uuid[]) and r.state = 'sending' and r.planned_at is null
      order by r.id for key share
    ), fired as materialized (
      select f.*, live.campaign_id, live.channel, live.cohort_from, live.cohort_to, live.holdout_below
      from unnest(
        ${column(({ occasionId }) => occasionId)}::uuid[],
        ${column(({ runId }) => runId)}::uuid[],
        ${column(({ endpointId }) => endpointId)}::text[],
        ${column(({ endpointId }) => laneOf(endpointId))}::smallint[],
        ${column(({ userId }) => userId)}::text[]
      ) as f (occasion_id, run_id, endpoint_id, lane, user_id) join live on live.id = f.run_id
    ), own as (
      select f.*, e.id as recipient_id, e.lane as recipient_lane, e.address_key from fired f
      join endpoint e on e.project_id = ${projectId} and e.lane = f.lane and e.id = f.endpoint_id and e.channel = f.channel
    ), others as (
      select f.*, e.id as recipient_id, e.lane as recipient_lane, e.address_key from fired f
      join endpoint e on e.project_id = ${projectId} and e.user_id = f.user_id and e.channel = f.channel
        and e.status = 'ACTIVE'
      where f.user_id is not null and not exists (select from own where own.occasion_id = f.occasion_id)
    ), judged as (
      select r.*, campaign_cohort(r.campaign_id, coalesce(nullif(r.address_key, ''), r.recipient_id)) as cohort
      from (select * from own union all select * from others) r
    ), queued as (
      insert into message (occasion_id, recipient_id, lane, project_id, run_id, state, reason, due_at, updated_at)
      select occasion_id, recipient_id, recipient_lane, ${projectId}::uuid, run_id,
        case when cohort < holdout_below then 'skipped' else 'queued' end,
        case when cohort < holdout_below then 'holdout' end, ${now}, ${now}
      from judged where cohort between cohort_from and cohort_to or cohort < holdout_below
      order by occasion_id, recipient_lane, recipient_id
      on conflict do nothing
      returning run_id, reason
    ), tallied as (
      insert into run_tally (run_id, measure, reason, slot, count)
      select run_id, measure, reason, ${slot}::smallint, count(*) from (
        select run_id, 'planned' as measure, '' as reason from queued
        union all select run_id, 'skipped', reason from queued where reason is not null
      ) t group by run_id, measure, reason order by run_id, measure, reason
      on conflict (run_id, measure, reason, slot) do update set count = run_tally.count + excluded.count
    )
    select count(*)::int as queued from queued where reason is null`;
  return row?.queued ?? 0;
}
