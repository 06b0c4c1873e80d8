import type { RawSql } from "@/db/client";

/** Moves a run on when each of its ranges is planned. */
export async function markPlanned(sql: RawSql, runId: string, ranges: number, now: Date): Promise<void> {
  await sql`
    update run set state = 'sending', planned_at = ${now}
    where id = ${runId} and state = 'planning'
      and (select count(*) from run_range r where r.run_id = ${runId}) >= ${ranges}`;
}
