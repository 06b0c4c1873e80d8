import type { RawSql } from "@/db/client";

/** Snapshots that nobody will read again: their run is planned or stopped, their export is over, or it is gone altogether. */
export async function snapshotsOver(sql: RawSql): Promise<string[]> {
  const over = await sql<{ id: string }[]>`
    select a.id from audience a
    where not exists (
        select from run r where r.id = a.id and r.planned_at is null and r.state in ('planning', 'paused'))
      and not exists (select from export_job e where e.id = a.id and e.status in ('queued', 'running'))
    order by a.taken_at`;
  return over.map(({ id }) => id);
}
