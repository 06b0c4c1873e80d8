import type { RawSql } from "@/db/client";

/** Imports that wait for an engine, the oldest first; those whose engine died among them. */
export async function dueImports(sql: RawSql, atMost: number): Promise<string[]> {
  const due = await sql<{ id: string }[]>`
    select i.id from import_job i join project p on p.id = i.project_id and p.deleted_at is null
    where i.status in ('queued', 'running') and (i.lease_until is null or i.lease_until < clock_timestamp())
    order by i.created_at limit ${atMost}`;
  return due.map(({ id }) => id);
}
