import { sql } from "drizzle-orm";
import type { z } from "zod";
import { allow } from "@/server/access/allow";
import { keepFor } from "@/server/analytics/keep-for";
import type { Context } from "@/server/context";
import { env } from "@/server/installed-env";
import { readLarge } from "@/server/segments/large-read";
import { arrivedSince, WhichRuns, whichRuns } from "./which-runs";

export const LinkClicks = WhichRuns;

const MOST = 500;
const FRESH_MS = 2_000;

interface LinkRow {
  link: string;
  clicks: number;
  /** Each person once. */
  people: number;
  lastAt: Date;
}

/** The links of the mails that anybody followed, most people first; link scanners left out. From the events, so for as long as these are kept. */
export async function linkClicks(ctx: Context, input: z.infer<typeof LinkClicks>) {
  allow(ctx, "project:read");

  const { chosen, key } = await whichRuns(ctx, input);
  const found = await keepFor(`links ${key}`, FRESH_MS, () =>
    readLarge<Omit<LinkRow, "lastAt"> & Record<string, unknown> & { last_at: string }>(
      ctx.db,
      sql`
      select v.attributes ->> 'link' as link, count(*)::float8 as clicks,
        count(distinct v.endpoint_id)::float8 as people, max(v.occurred_at)::text as last_at
      from event v
      where v.project_id = ${ctx.projectId}::uuid and v.type = '_email.click'
        and v.arrived_at >= ${arrivedSince(chosen)}
        and v.run_id in (select r.id from run r where ${chosen}) and v.attributes ->> 'machine' is null
      group by v.attributes ->> 'link'
      order by count(distinct v.endpoint_id) desc, v.attributes ->> 'link' limit ${MOST + 1}`,
    ),
  );
  const rows: LinkRow[] = found.slice(0, MOST).map(({ link, clicks, people, last_at }) => ({
    link: link ?? "",
    clicks,
    people,
    lastAt: new Date(last_at),
  }));
  return { rows, isMore: found.length > MOST, keptDays: env().eventDays, asOf: ctx.now() };
}
