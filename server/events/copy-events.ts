import { newIds } from "@/db/id";
import { laneOf } from "@/db/lane";
import { copyLines, copyNull, copyText } from "@/server/endpoints/copy-lines";
import type { Tx } from "@/server/endpoints/read-known";
import { makePartitions } from "./make-partitions";

/** An event of many: its attributes and metrics are JSON already. */
export interface CopiedEvent {
  type: string;
  endpointId: string;
  userId: string | null;
  attributes: string;
  metrics: string;
}

/** Appends many events of one moment to the event table, the quickest way. They arrive by the database's clock. */
export async function copyEvents(tx: Tx, projectId: string, now: Date, events: CopiedEvent[]): Promise<void> {
  if (events.length === 0) return;
  const arrivedAt = await arrival(tx);
  const occurredAt = now.toISOString();
  let lines = "";
  const ids = newIds(events.length);
  for (const [at, { type, endpointId, userId, attributes, metrics }] of events.entries())
    lines += `${ids[at]}\t${arrivedAt}\t${laneOf(endpointId)}\t${projectId}\t${type}\t${copyText(endpointId)}\t${userId === null ? copyNull : copyText(userId)}\t${occurredAt}\t${copyText(attributes)}\t${copyText(metrics)}\n`;
  const into = await tx`
    copy event (id, arrived_at, lane, project_id, type, endpoint_id, user_id, occurred_at, attributes, metrics)
    from stdin`.writable();
  await copyLines(into, lines);
}

/** The database's present moment, as it writes it; its day has a partition. */
async function arrival(tx: Tx): Promise<string> {
  const [now] = await tx<{ at: string; day: string; isMissing: boolean }[]>`
    select arrived_at::text as at, day, to_regclass('event_' || day) is null as "isMissing"
    from (select arrived_at, to_char(arrived_at at time zone 'UTC', 'YYYYMMDD') as day
      from (select clock_timestamp() as arrived_at) t) d`;
  if (!now) throw new Error("the database told no time");
  if (now.isMissing) await makePartitions(tx, [now.day]);
  return now.at;
}
