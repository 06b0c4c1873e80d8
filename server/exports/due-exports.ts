import type { RawSql } from "@/db/client";

/** Exports that wait for an engine, the oldest first; those whose engine died among them. */
export async function dueExports(sql: RawSql, atMost: number): Promise<string[]> {
  const due = await sql<{ id: string }[]>`
    select id from export_job
    where status in ('queued', 'running') and (lease_until is null or lease_until < clock_timestamp())
    order by created_at limit ${atMost}`;
  return due.map(({ id }) => id);
}
