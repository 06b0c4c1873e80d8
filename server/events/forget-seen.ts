import type { RawSql } from "@/db/client";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LOG_DAYS = 30;
const MOST_AT_ONCE = 20_000;

/** Forgets a batch of events that came more than an hour ago, and of what the ingestion log keeps no longer; returns how many. */
export async function forgetSeen(sql: RawSql, now: Date): Promise<number> {
  const seen = await sql`
    delete from event_seen s using (
      select project_id, event_id, lane from event_seen where seen_at < ${new Date(now.getTime() - HOUR_MS)}
      order by seen_at limit ${MOST_AT_ONCE}
    ) old where s.project_id = old.project_id and s.event_id = old.event_id and s.lane = old.lane`;
  const since = new Date(now.getTime() - LOG_DAYS * DAY_MS);
  const dropped = await sql`
    delete from dropped_event where id in (
      select id from dropped_event where at < ${since} order by at limit ${MOST_AT_ONCE})`;
  await sql`delete from dropped_count where day < (${since}::timestamptz at time zone 'UTC')::date`;
  return seen.count + dropped.count;
}
