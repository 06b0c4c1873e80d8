import { type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { allow } from "@/server/access/allow";
import { keepFor } from "@/server/analytics/keep-for";
import type { Context } from "@/server/context";
import { getProject } from "@/server/projects/get-project";
import { readLarge } from "@/server/segments/large-read";
import { arrivedSince, WhichRuns, whichRuns } from "./which-runs";

export const HoursOfDay = WhichRuns;

const HOURS = 24;
const FRESH_MS = 2_000;

interface HourRow {
  hour: number;
  opens: number;
  firstOpens: number;
  clicks: number;
  firstClicks: number;
}

interface Counted extends Record<string, unknown> {
  what: Exclude<keyof HourRow, "hour">;
  hour: number;
  count: number;
}

/** At what hour of the day, by the project's clock, people open and click. First times are kept for good, all times as long as events are. */
export async function hoursOfDay(ctx: Context, input: z.infer<typeof HoursOfDay>) {
  allow(ctx, "project:read");

  const { timeZone } = await getProject(ctx);
  const { chosen, key } = await whichRuns(ctx, input);
  const hourOf = (moment: SQL) => sql`extract(hour from ${moment} at time zone ${timeZone})::int`;
  const runs = sql`select r.id from run r where ${chosen}`;
  const everyTime = sql`
    select case when v.type = '_email.open' then 'opens' else 'clicks' end as what,
      ${hourOf(sql`v.occurred_at`)} as hour, count(*)::float8 as count
    from event v
    where v.project_id = ${ctx.projectId}::uuid and v.type in ('_email.open', '_email.click')
      and v.arrived_at >= ${arrivedSince(chosen)}
      and v.run_id in (${runs}) and v.attributes ->> 'machine' is null
    group by 1, 2`;
  const firstTime = (what: Counted["what"], at: SQL) => sql`
    select ${what}::text, ${hourOf(at)}, count(*)::float8 from engagement g
    where g.run_id in (${runs}) and ${at} is not null group by 2`;
  const counted = await keepFor(`hours ${key} ${timeZone}`, FRESH_MS, () =>
    readLarge<Counted>(
      ctx.db,
      sql`${everyTime}
        union all ${firstTime("firstOpens", sql`g.opened_at`)}
        union all ${firstTime("firstClicks", sql`g.clicked_at`)}`,
    ),
  );
  const of = (hour: number, wanted: Counted["what"]) =>
    counted.find((row) => row.hour === hour && row.what === wanted)?.count ?? 0;
  const rows: HourRow[] = Array.from({ length: HOURS }, (_, hour) => ({
    hour,
    opens: of(hour, "opens"),
    firstOpens: of(hour, "firstOpens"),
    clicks: of(hour, "clicks"),
    firstClicks: of(hour, "firstClicks"),
  }));
  return { rows, timeZone, asOf: ctx.now() };
}
