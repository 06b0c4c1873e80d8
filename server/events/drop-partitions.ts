import type { RawSql } from "@/db/client";

/** Drops the oldest day of events that is older than `days`, whole; returns how many were dropped. One a call: each takes a lock for a moment. */
export async function dropPartitions(sql: RawSql, days: number): Promise<number> {
  const [oldest] = await sql<{ name: string }[]>`
    select c.relname as name
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'event'::regclass and c.relname ~ '^event_[0-9]{8}$'
      and c.relname < 'event_' || to_char(
        (statement_timestamp() at time zone 'UTC') - make_interval(days => ${days}::int), 'YYYYMMDD')
    order by c.relname limit 1`;
  if (!oldest) return 0;
  await sql.unsafe(`drop table if exists ${oldest.name}`);
  return 1;
}
