import type { RawSql } from "@/db/client";
import { PACE_MEASURE, paceSlot } from "@/domain/delivery/pace";

const DAY_MS = 86_400_000;
const LONGEST_RUN_DAYS = 60;

/** EML-6: mails of a project that were handed over in the last 24 hours, each to one recipient. */
export async function sentLately(sql: RawSql, projectId: string, now: Date): Promise<number> {
  const [row] = await sql<{ sent: number }[]>`
    select coalesce(sum(t.count), 0)::float8 as sent
    from run r join run_tally t on t.run_id = r.id and t.measure = ${PACE_MEASURE}
    where r.project_id = ${projectId} and r.channel = 'EMAIL'
      and r.as_of > ${new Date(now.getTime() - LONGEST_RUN_DAYS * DAY_MS)}
      and t.reason >= ${paceSlot(new Date(now.getTime() - DAY_MS))}`;
  return row?.sent ?? 0;
}
