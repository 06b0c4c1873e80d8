import type { TransactionSql } from "postgres";
import type { Measure } from "@/domain/delivery/measures";
import type { Outcome } from "@/domain/delivery/outcome";
import { PACE_MEASURE, paceSlot } from "@/domain/delivery/pace";
import type { MessageId } from "@/server/messages/message-key";
import { addTallies, type Tally } from "./add-tallies";

/** One hand-over, named by fence and attempt, and what became of it. */
export interface Settled extends MessageId {
  fence: number;
  attempts: number;
  outcome: Outcome;
}

export interface Changed extends MessageId {
  projectId: string;
  runId: string;
  campaignId: string | null;
  was: "sending" | "unknown";
  state: "accepted" | "failed" | "unknown" | "queued" | "canceled";
  reason: string | null;
  detail: string | null;
  address: string | null;
  attempts: number;
}

/**
 * Records answers and returns the rows they changed. Each is matched by its fence and attempt, so a repeated report
 * changes nothing and a late one still settles what was unknown. What comes back to a stopped run is canceled; to one
 * that is being finished, nothing comes back: the lock on its run waits for that.
 */
export async function settle(
  tx: TransactionSql<{ uuid: string }>,
  settled: Settled[],
  { slot, now }: { slot: number; now: Date },
): Promise<Changed[]> {
  const changed = await changeRows(tx, settled, now);
  await addTallies(tx, talliesOf(changed, slot, now));
  return changed;
}

function changeRows(tx: TransactionSql<{ uuid: string }>, settled: Settled[], now: Date) {
  const column = <T>(pick: (one: Settled) => T) => settled.map(pick);
  return tx<Changed[]>`
    with answer as materialized (
      select * from unnest(
        ${column((s) => s.lane)}::smallint[],
        ${column((s) => s.occasionId)}::uuid[],
        ${column((s) => s.recipientId)}::text[],
        ${column((s) => s.fence)}::int[],
        ${column((s) => s.attempts)}::int[],
        ${column((s) => s.outcome.state)}::text[],
        ${column((s) => s.outcome.reason)}::text[],
        ${column((s) => s.outcome.detail)}::text[],
        ${column((s) => s.outcome.ref)}::text[],
        ${column((s) => s.outcome.dueAt?.toISOString() ?? null)}::timestamptz[],
        ${column((s) => (s.outcome.tried ? 1 : 0))}::int[],
        ${column((s) => (s.outcome.refund ? 1 : 0))}::int[]
      ) as a (lane, occasion_id, recipient_id, fence, attempts, wanted, reason, detail, ref, due_at, tried, refund)
    ), reopened as materialized (
      select id, state from run
      where id in (
        select m.run_id from answer a join message m
          on m.occasion_id = a.occasion_id and m.recipient_id = a.recipient_id and m.lane = a.lane
        where a.wanted = 'queued')
      order by id for key share
    ), locked as materialized (
      select a.*, m.project_id, m.state as was, m.cap_day, r.campaign_id,
        case when a.wanted = 'queued' and coalesce(o.state, r.state) = 'stopped' then 'canceled' else a.wanted end as state
      from answer a
        join message m on m.occasion_id = a.occasion_id and m.recipient_id = a.recipient_id and m.lane = a.lane
          and m.fence = a.fence and m.attempts = a.attempts
        join run r on r.id = m.run_id
        left join reopened o on o.id = m.run_id
      where m.state = 'sending' or (m.state = 'unknown' and (a.wanted <> 'queued' or o.state <> 'completed'))
      order by a.occasion_id, a.recipient_id, a.lane
      for update of m
    ), refunds as materialized (
      select c.scope_id, c.endpoint_id, c.day, c.lane
      from locked k join cap_count c
        on c.scope_id = k.project_id and c.endpoint_id = k.recipient_id and c.day = k.cap_day and c.lane = k.lane
      where k.refund = 1 and k.cap_day is not null
      order by c.scope_id, c.endpoint_id, c.day, c.lane
      for update of c
    ), refunded as (
      update cap_count c set count = c.count - 1 from refunds f
      where c.scope_id = f.scope_id and c.endpoint_id = f.endpoint_id and c.day = f.day and c.lane = f.lane
    )
    update message m set
      state = k.state,
      reason = case when k.state = 'canceled' then null else k.reason end,
      detail = k.detail,
      provider_ref = coalesce(k.ref, m.provider_ref),
      due_at = coalesce(k.due_at, m.due_at),
      tries = m.tries + k.tried,
      cap_day = case when k.refund = 1 then null else m.cap_day end,
      updated_at = ${now}
    from locked k
    where m.occasion_id = k.occasion_id and m.recipient_id = k.recipient_id and m.lane = k.lane
    returning m.occasion_id as "occasionId", m.recipient_id as "recipientId", m.lane,
      m.project_id as "projectId", m.run_id as "runId", k.campaign_id as "campaignId", k.was, m.state, m.reason,
      m.detail, m.address, m.attempts`;
}

/** What each state a message can come to is counted as. */
const measureOf = {
  accepted: "accepted",
  failed: "failed",
  unknown: "unknown",
  canceled: "canceled",
  queued: null,
} as const satisfies Record<Changed["state"], Measure | null>;

const bounces: Record<string, string> = { hard_bounce: "hard", soft_bounce: "soft" };

function talliesOf(changed: Changed[], slot: number, now: Date): Tally[] {
  return changed.flatMap((row) => countsOf(row, now).map((count) => ({ runId: row.runId, slot, ...count })));
}

function countsOf({ was, state, reason }: Changed, now: Date): Omit<Tally, "runId" | "slot">[] {
  const measure = measureOf[state];
  const counts: Omit<Tally, "runId" | "slot">[] = [];
  if (was === "unknown") counts.push({ measure: "unknown", count: -1 });
  if (!measure) return counts;
  counts.push({ measure, reason: state === "failed" ? (reason ?? "") : "", count: 1 });
  const bounce = bounces[reason ?? ""];
  if (bounce) counts.push({ measure: "bounced", reason: bounce, count: 1 });
  const handedOver = was === "sending" && state !== "canceled";
  if (handedOver) counts.push({ measure: PACE_MEASURE, reason: paceSlot(now), count: 1 });
  return counts;
}
