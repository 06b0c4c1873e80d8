import type { RawSql } from "@/db/client";

/** Exports that wait for an engine, the oldest first; those whose engine died among them. */
export async function dueExports(sql: RawSql, atMost: number): Promise<string[]> {
  const due = await sql<{ id: string }[]>`
    select e.id from export_job e join project p on p.id = e.project_id and p.deleted_at is null
    where e.status in ('queued', 'running') and (e.lease_until is null or e.lease_until < clock_timestamp())
    order by e.created_at limit ${atMost}`;
  return due.map(({ id }) => id);
}
