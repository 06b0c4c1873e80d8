import { sql } from "drizzle-orm";
import { PACE_MEASURE } from "@/domain/delivery/pace";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { getProject } from "@/server/projects/get-project";

const DAYS = 14;

/** Messages handed over on each of the last two weeks' days, in the project's zone: out of tallies alone, however many there were. */
export async function sentPerDay(ctx: Context) {
  allow(ctx, "project:read");

  const { timeZone } = await getProject(ctx);
  const today = sql`(${ctx.now().toISOString()}::timestamptz at time zone ${timeZone})::date`;
  const days = await ctx.db.execute<{ day: string; sent: number }>(sql`
    select to_char(day, 'YYYY-MM-DD') as day, coalesce(sum(paced.count), 0)::float8 as sent
    from generate_series(${today} - ${DAYS - 1}::int, ${today}, interval '1 day') day
      left join (
        select (t.reason::timestamptz at time zone ${timeZone})::date as day, t.count
        from run r join run_tally t on t.run_id = r.id and t.measure = ${PACE_MEASURE}
        where r.project_id = ${ctx.projectId} and r.as_of > ${today} - 60
      ) paced using (day)
    group by day order by day`);
  return { timeZone, asOf: ctx.now(), days: [...days] };
}
