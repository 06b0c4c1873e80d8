import type { TransactionSql } from "postgres";
import type { RawSql } from "@/db/client";
import { newId } from "@/db/id";
import { laneOf } from "@/db/lane";
import { makePartitions } from "./make-partitions";
import type { NewEvent } from "./new-event";

export type { NewEvent } from "./new-event";

/** The raw client or a transaction of it. */
export type Sql = RawSql | TransactionSql<{ uuid: string }>;

/** Appends to the event table, in one statement. Days whose partition is missing get one, then the insert is repeated. */
export async function appendEvents(sql: Sql, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const missing = await insertUnlessMissing(sql, events);
  if (missing.length === 0) return;
  await makePartitions(sql, missing);
  const still = await insertUnlessMissing(sql, events);
  if (still.length > 0) throw new Error(`The event table has no partition for ${still.join(", ")}`);
}

/** Inserts all or, where a partition is missing, none; returns the missing days. No error, so it spoils no transaction. */
async function insertUnlessMissing(sql: Sql, events: NewEvent[]): Promise<string[]> {
  const column = <T>(pick: (event: NewEvent) => T) => events.map(pick);
  const [result] = await sql<{ missing: string[] }[]>`
    with given as materialized (
      select e.*, coalesce(e.arrived, statement_timestamp()) as arrived_at
      from unnest(
        ${column((e) => e.id ?? newId())}::uuid[],
        ${column((e) => e.arrivedAt?.toISOString() ?? null)}::timestamptz[],
        ${column((e) => e.lane ?? laneOf(e.endpointId))}::smallint[],
        ${column((e) => e.projectId)}::uuid[],
        ${column((e) => e.type)}::text[],
        ${column((e) => e.endpointId)}::text[],
        ${column((e) => e.userId ?? null)}::text[],
        ${column((e) => e.occurredAt.toISOString())}::timestamptz[],
        ${column((e) => e.runId ?? null)}::uuid[],
        ${column((e) => e.campaignId ?? null)}::uuid[],
        ${column((e) => e.occasionId ?? null)}::uuid[],
        ${column((e) => JSON.stringify(e.attributes ?? {}))}::text[],
        ${column((e) => JSON.stringify(e.metrics ?? {}))}::text[]
      ) as e (id, arrived, lane, project_id, type, endpoint_id, user_id, occurred_at, run_id, campaign_id,
        occasion_id, attributes, metrics)
    ), missing as materialized (
      select day from (select distinct to_char(arrived_at at time zone 'UTC', 'YYYYMMDD') as day from given) d
      where to_regclass('event_' || day) is null
    ), inserted as (
      insert into event (id, arrived_at, lane, project_id, type, endpoint_id, user_id, occurred_at, run_id,
        campaign_id, occasion_id, attributes, metrics)
      select id, arrived_at, lane, project_id, type, endpoint_id, user_id, occurred_at, run_id,
        campaign_id, occasion_id, attributes::jsonb, metrics::jsonb
      from given where not exists (select from missing)
    )
    select array(select day from missing) as missing`;
  return result?.missing ?? [];
}
