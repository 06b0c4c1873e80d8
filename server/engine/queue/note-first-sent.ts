import type { RawSql } from "@/db/client";

/** When the first message of a run was taken. In a statement of its own: no message is locked while it waits for the run. */
export async function noteFirstSent(sql: RawSql, runIds: string[], at: Date): Promise<void> {
  await sql`
    update run set first_sent_at = ${at} where id = any(${runIds}::uuid[]) and first_sent_at is null`;
}
