import { sql } from "drizzle-orm";
import { z } from "zod";
import { Audience } from "@/domain/campaigns/audience";
import type { SkipReason } from "@/domain/delivery/message-state";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { readEverybody } from "@/server/segments/large-read";
import { type AudienceSegment, audienceSegment } from "./audience-segment";
import { audienceSource } from "./audience-source";

export const CountAudience = z.object({ audience: Audience });

export interface AudienceCount {
  total: number;
  reached: number;
  skipped: { reason: SkipReason; count: number }[];
}

interface Row extends Record<string, unknown> {
  reason: SkipReason | null;
  people: string;
}

/** Exactly whom a campaign would reach at this moment, and whom not and why: active people alone, judged in the order in which the engine plans and decides. A segment that is gone has nobody in it. */
export async function countAudience(
  ctx: Context,
  { audience }: z.infer<typeof CountAudience>,
): Promise<AudienceCount> {
  allow(ctx, "project:read");

  const segment = await audienceSegment(ctx.db, { projectId: ctx.projectId, audience });
  if (audience.kind === "segment" && !segment) return { total: 0, reached: 0, skipped: [] };
  const rows = await countByReason(ctx, segment);
  const counts = rows.map(({ reason, people }) => ({ reason, count: Number(people) }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const reached = counts.find(({ reason }) => reason === null)?.count ?? 0;
  const skipped = counts.flatMap(({ reason, count }) => (reason && count > 0 ? [{ reason, count }] : []));
  return { total, reached, skipped: skipped.sort((a, b) => b.count - a.count) };
}

async function countByReason({ db, projectId, now }: Context, segment: AudienceSegment | null) {
  const { from, where } = await audienceSource({ db, projectId, now: now() }, segment);
  return readEverybody<Row>(
    db,
    sql`
    with judged as (
      select e.address_key, case when e.address_key = '' then 'no_address' when e.opt_out = 'ALL' then 'opted_out' end as reason
      from ${from} where ${where} and e.channel = 'EMAIL' and e.status = 'ACTIVE'
    ), by_address as (
      select address_key, reason, count(*) as people from judged group by address_key, reason
    ), spread as (
      select coalesce(a.reason, case when s.address_key is not null then 'suppressed' end) as reason,
        case when a.reason is null then 1 else people end as people,
        case when a.reason is null then people - 1 else 0 end as duplicates
      from by_address a left join suppression s on s.address_key = a.address_key
    )
    select reason, sum(people) as people from spread group by reason
    union all
    select 'duplicate_address', sum(duplicates) from spread having sum(duplicates) > 0`,
  );
}
