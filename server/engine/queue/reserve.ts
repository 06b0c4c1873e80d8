import type { TransactionSql } from "postgres";
import type { RawSql } from "@/db/client";
import type { SkipReason, WaitReason } from "@/domain/delivery/message-state";
import type { MessageId } from "@/server/messages/message-key";
import { livingOwner } from "../lanes/living-owner";
import type { Owner } from "../lanes/owner";

/** What was decided about a due message. */
export type Decided = MessageId & { runId: string } & (
    | { state: "sending"; address: string; capDay: string | null }
    | { state: "queued"; reason: WaitReason; dueAt: Date }
    | { state: "skipped"; reason: SkipReason; detail: string | null }
  );

export interface Reserved extends MessageId {
  projectId: string;
  runId: string;
  campaignId: string | null;
  state: "sending" | "queued" | "skipped";
  reason: string | null;
  detail: string | null;
  fence: number;
  attempts: number;
}

interface Reserving {
  owner: Owner;
  slot: number;
  now: Date;
}

/**
 * Makes decisions true, in one statement: each row only if it is still queued, its lane ours and its run alive.
 * Locks in this order: owner, runs, messages, caps, each by key. What a cap does not let pass is skipped: the cap is
 * that of the message's run, the count that of all campaigns of the project (PRJ-6). A run that waits for events counts whom it targets
 * here, at the first attempt (PRJ-7); others have done so when they were planned.
 * "is not distinct from" keeps the planner to the key: by statistics from before the run it takes the index of what is
 * queued for empty, and would walk through it for each message.
 */
export async function reserve(
  sql: RawSql | TransactionSql<{ uuid: string }>,
  decided: Decided[],
  { owner, slot, now }: Reserving,
): Promise<Reserved[]> {
  const column = <T>(pick: (one: Decided) => T) => decided.map(pick);
  return sql<Reserved[]>`
    with me as materialized (${livingOwner(sql, owner)}), alive as materialized (
      select id, campaign_id, daily_cap, case when kind = 'trigger' then total_cap end as total_cap from run
      where id = any(${[...new Set(column(({ runId }) => runId))]}::uuid[])
        and state in ('planning', 'sending') and exists (select from me)
      order by id for share
    ), locked as materialized (
      select d.*, m.project_id, alive.campaign_id, alive.daily_cap, l.fence as lane_fence,
        case when d.state = 'sending' and m.attempts = 0 then alive.total_cap end as total_cap
      from unnest(
        ${column((d) => d.lane)}::smallint[],
        ${column((d) => d.occasionId)}::uuid[],
        ${column((d) => d.recipientId)}::text[],
        ${column((d) => d.runId)}::uuid[],
        ${column((d) => d.state)}::text[],
        ${column((d) => ("reason" in d ? d.reason : null))}::text[],
        ${column((d) => ("detail" in d ? d.detail : null))}::text[],
        ${column((d) => ("dueAt" in d ? d.dueAt.toISOString() : null))}::timestamptz[],
        ${column((d) => ("address" in d ? d.address : null))}::text[],
        ${column((d) => ("capDay" in d ? d.capDay : null))}::date[]
      ) as d (lane, occasion_id, recipient_id, run_id, state, reason, detail, due_at, address, cap_day)
        join alive on alive.id = d.run_id
        join lane_lease l on l.lane = d.lane and l.owner = ${owner.id}
        join message m on m.occasion_id = d.occasion_id and m.recipient_id = d.recipient_id and m.lane = d.lane
      where m.state is not distinct from 'queued'
      order by d.occasion_id, d.recipient_id, d.lane
      for update of m
    ), targeted as (
      insert into cap_count as c (scope_id, endpoint_id, day, lane, count)
      select distinct campaign_id, recipient_id, date '1970-01-01', lane, 1 from locked where total_cap is not null
      order by 1, 2, 4
      on conflict (scope_id, endpoint_id, day, lane) do update set count = c.count + 1
        where c.count < (select k.total_cap from locked k
          where k.recipient_id = c.endpoint_id and k.lane = c.lane and k.campaign_id = c.scope_id
            and k.total_cap is not null limit 1)
      returning c.scope_id, c.endpoint_id
    ), placed as materialized (
      select locked.*, locked.total_cap is not null and targeted.endpoint_id is null as spent
      from locked left join targeted
        on targeted.scope_id = locked.campaign_id and targeted.endpoint_id = locked.recipient_id
    ), counted as (
      insert into cap_count as c (scope_id, endpoint_id, day, lane, count)
      select project_id, recipient_id, cap_day, lane, 1 from placed where cap_day is not null and not spent
      order by project_id, recipient_id, cap_day, lane
      on conflict (scope_id, endpoint_id, day, lane) do update set count = c.count + 1
        where c.count < (select coalesce(k.daily_cap, 1000000) from locked k
          where k.recipient_id = c.endpoint_id and k.lane = c.lane and k.project_id = c.scope_id limit 1)
      returning c.scope_id, c.endpoint_id
    ), passed as materialized (
      select placed.*, spent or (cap_day is not null and counted.endpoint_id is null) as capped
      from placed left join counted
        on counted.scope_id = placed.project_id and counted.endpoint_id = placed.recipient_id
    ), changed as (
      update message m set
        state = case when p.capped then 'skipped' else p.state end,
        reason = case when p.spent then 'total_cap' when p.capped then 'daily_cap' else p.reason end,
        detail = p.detail,
        due_at = coalesce(p.due_at, m.due_at),
        fence = p.lane_fence,
        attempts = m.attempts + case when p.state = 'sending' and not p.capped then 1 else 0 end,
        address = coalesce(p.address, m.address),
        cap_day = case when p.capped then null else p.cap_day end,
        updated_at = ${now}
      from passed p
      where m.occasion_id = p.occasion_id and m.recipient_id = p.recipient_id and m.lane = p.lane
      returning m.occasion_id, m.recipient_id, m.lane, m.run_id, m.state, m.reason, m.detail, m.fence, m.attempts,
        p.project_id, p.campaign_id
    ), tallied as (
      insert into run_tally (run_id, measure, reason, slot, count)
      select run_id, 'skipped', reason, ${slot}::smallint, count(*) from changed where state = 'skipped'
      group by run_id, reason order by run_id, reason
      on conflict (run_id, measure, reason, slot) do update set count = run_tally.count + excluded.count
    )
    select occasion_id as "occasionId", recipient_id as "recipientId", lane, project_id as "projectId", run_id as "runId",
      campaign_id as "campaignId", state, reason, detail, fence, attempts
    from changed`;
}
