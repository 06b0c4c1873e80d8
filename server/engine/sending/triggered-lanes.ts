import type { RawSql } from "@/db/client";

/** So many messages of a run are looked at to see where they lie. */
const LOOKED_AT = 200;

/** The lanes in which runs that wait for events have anything due, by run: one look at an index each. A run that is not in it has nothing. */
export async function triggeredLanes(
  sql: RawSql,
  runIds: string[],
  now: Date,
): Promise<Map<string, number[]>> {
  if (runIds.length === 0) return new Map();
  const rows = await sql<{ runId: string; lanes: number[] }[]>`
    select r.id as "runId", d.lanes from unnest(${runIds}::uuid[]) as r (id)
    cross join lateral (
      select array_agg(distinct o.lane) as lanes from (
        select m.lane from message m
        where m.run_id = r.id and m.state = 'queued' and m.occasion_id <> m.run_id and m.due_at <= ${now}
        order by m.due_at limit ${LOOKED_AT}
      ) o
    ) d where d.lanes is not null`;
  return new Map(rows.map(({ runId, lanes }) => [runId, lanes]));
}
