import { sql } from "drizzle-orm";
import type { Context } from "@/server/context";
import { keepFor } from "./keep-for";

interface Counted {
  total: number;
  unique: number;
}

export interface TodaysCounts {
  since: Date;
  sent: number;
  delivered: number;
  opened: Counted;
  clicked: Counted;
}

/** What happened since midnight in the project's time zone. */
export function todaysCounts(ctx: Context, timeZone: string): Promise<TodaysCounts> {
  return keepFor(`today ${ctx.projectId} ${timeZone}`, 2_000, () => countToday(ctx, timeZone));
}

async function countToday({ db, projectId, now }: Context, timeZone: string): Promise<TodaysCounts> {
  const since = sql`date_trunc('day', ${now().toISOString()}::timestamptz, ${timeZone})`;
  const rows = await db.execute<{ type: string; total: number; unique: number }>(sql`
    select type, count(*)::int as total,
      (count(distinct endpoint_id) filter (where type in ('_email.open', '_email.click')))::int as unique
    from event
    where project_id = ${projectId} and arrived_at >= ${since}
      and type in ('_email.send', '_email.delivered', '_email.open', '_email.click')
    group by type`);
  const [day] = await db.execute<{ since: string }>(sql`select ${since}::text as since`);
  const of = (type: string) => rows.find((row) => row.type === type) ?? { total: 0, unique: 0 };
  const both = ({ total, unique }: Counted) => ({ total, unique });
  return {
    since: new Date(day?.since ?? now()),
    sent: of("_email.send").total,
    delivered: of("_email.delivered").total,
    opened: both(of("_email.open")),
    clicked: both(of("_email.click")),
  };
}
