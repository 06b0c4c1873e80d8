import type { RawSql } from "@/db/client";
import type { Channel } from "@/domain/messaging/channel";
import type { EndpointFacts } from "@/domain/templates/person";
import type { MessageId } from "@/server/messages/message-key";

/** A message that could leave, with whom it is for as of this moment. */
export interface Due extends MessageId {
  runId: string;
  attempts: number;
  tries: number;
  dueAt: Date;
  suppressed: boolean;
  endpoint: DueEndpoint | null;
}

export type DueEndpoint = EndpointFacts & {
  addressKey: string;
  channel: Channel;
  optOut: "ALL" | "NONE";
  status: "ACTIVE" | "INACTIVE";
};

/** How many of a run's due messages to read, and from which lanes, in this order. */
export interface Share {
  runId: string;
  most: number;
  lanes: number[];
}

/** So many lanes give to a read, where all have enough. */
export const LANES_AT_A_TIME = 16;

type Row = MessageId & {
  runId: string;
  attempts: number;
  tries: number;
  dueAt: Date;
  suppressed: boolean;
  endpointId: string | null;
} & Omit<DueEndpoint, "id">;

/**
 * Reads without locks, several runs at once, each over its own lanes. A lane gives those that have waited longest; with
 * `onlyLate` none that came due with its run, so what is left are retries, which would else wait for the end of a big run.
 */
export async function dueMessages(
  sql: RawSql,
  shares: Share[],
  { now, onlyLate = false }: { now: Date; onlyLate?: boolean },
): Promise<Due[]> {
  const rows = await sql<Row[]>`
    select d.occasion_id as "occasionId", d.recipient_id as "recipientId", d.lane, s.run_id as "runId",
      d.attempts, d.tries, d.due_at as "dueAt", x.address_key is not null as suppressed,
      e.id as "endpointId", e.address, e.address_key as "addressKey", e.channel, e.opt_out as "optOut", e.status, e.user_id as "userId",
      e.attributes, e.metrics, e.demographic, e.location, e.user_attributes as "userAttributes",
      e.created_at as "createdAt", e.effective_at as "effectiveAt", e.request_id as "requestId"
    from unnest(
      ${shares.map(({ runId }) => runId)}::uuid[],
      ${shares.map(({ most }) => most)}::int[],
      ${shares.map(({ most, lanes }) => Math.ceil(most / Math.min(LANES_AT_A_TIME, lanes.length)))}::int[],
      ${shares.map(({ lanes }) => `{${lanes.join(",")}}`)}::text[]
    ) as s (run_id, most, each, lanes)
    cross join lateral (
      select of_lane.* from unnest(s.lanes::smallint[]) as l (lane)
      cross join lateral (
        select m.occasion_id, m.recipient_id, m.lane, m.project_id, m.attempts, m.tries, m.due_at
        from message m
        where m.lane = l.lane and m.run_id = s.run_id and m.state = 'queued' and m.due_at <= ${now}
          ${onlyLate ? sql`and m.due_at > (select r.as_of from run r where r.id = s.run_id)` : sql``}
        order by m.due_at
        limit s.each
      ) of_lane
      limit s.most
    ) d
    left join endpoint e on e.project_id = d.project_id and e.id = d.recipient_id and e.lane = d.lane
    left join suppression x on x.address_key = e.address_key`;
  return rows.map(toDue);
}

function toDue({
  occasionId,
  recipientId,
  lane,
  runId,
  attempts,
  tries,
  dueAt,
  suppressed,
  ...rest
}: Row): Due {
  const { endpointId, ...endpoint } = rest;
  const found = endpointId === null ? null : { ...endpoint, id: endpointId };
  return { occasionId, recipientId, lane, runId, attempts, tries, dueAt, suppressed, endpoint: found };
}
