import { newIds } from "@/db/id";
import type { Tx } from "@/server/endpoints/read-known";
import type { DroppedOne } from "./waiting-call";

const MOST_EXAMPLES = 50;
const LONGEST = 256;

/** Writes down what was not taken: all of it is counted, some of many kept as examples. */
export async function recordDrops(
  tx: Tx,
  projectId: string,
  now: Date,
  dropped: (DroppedOne & { endpointId: string })[],
): Promise<void> {
  if (dropped.length === 0) return;
  const examples = dropped.slice(-MOST_EXAMPLES);
  const column = (pick: (one: (typeof examples)[number]) => string) =>
    examples.map((one) => storable(pick(one)));
  await tx`
    insert into dropped_event (id, project_id, at, reason, detail, type, endpoint_id, event_id)
    select d.id, ${projectId}::uuid, ${now}::timestamptz, d.reason, d.detail, d.type, d.endpoint_id, d.event_id
    from unnest(
      ${newIds(examples.length).sort()}::uuid[], ${column(({ drop }) => drop.reason)}::text[],
      ${column(({ drop }) => drop.detail)}::text[], ${column(({ type }) => type)}::text[],
      ${column(({ endpointId }) => endpointId)}::text[], ${column(({ id }) => id)}::text[]
    ) as d (id, reason, detail, type, endpoint_id, event_id)`;
  await tx`
    insert into dropped_count (project_id, day, reason, count)
    select ${projectId}::uuid, (${now}::timestamptz at time zone 'UTC')::date, reason, count(*)
    from unnest(${dropped.map(({ drop }) => drop.reason)}::text[]) as r (reason)
    group by reason order by reason
    on conflict (project_id, day, reason) do update set count = dropped_count.count + excluded.count`;
}

/** What cannot be stored is why it was dropped: a mark stands in its place. */
const storable = (text: string) => text.slice(0, LONGEST).replace(/\0|\p{Surrogate}/gu, "\ufffd");
