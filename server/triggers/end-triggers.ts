import type { RawSql } from "@/db/client";

/** Runs that wait for events no longer: their last messages are queued, and when these are settled the run is finished as any other. */
export async function endTriggers(sql: RawSql, now: Date): Promise<number> {
  const ended = await sql`
    update run set planned_at = ${now}, updated_at = ${now}
    where kind = 'trigger' and planned_at is null and ends_at <= ${now} and state = 'sending'`;
  return ended.count;
}
