import type { RawSql } from "@/db/client";

const DAY_MS = 86_400_000;
export const KEPT_DAYS = 7;

/** Removes exports whose time is over, file and all: they hold people's data. Returns how many. */
export async function forgetExports(sql: RawSql, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const gone = await sql`
    delete from export_job where id in (
      select id from export_job where finished_at < ${before} order by finished_at limit 10 for update skip locked)`;
  return gone.count;
}
