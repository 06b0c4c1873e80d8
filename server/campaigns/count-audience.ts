import type { Database } from "@/db/client";
import type { SkipReason } from "@/domain/delivery/message-state";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

export interface AudienceCount {
  total: number;
  reached: number;
  skipped: { reason: SkipReason; count: number }[];
}

interface Row {
  reason: SkipReason | null;
  people: string;
}

/** Exactly whom a campaign to everyone would reach at this moment, and whom not and why: active people alone, judged in the order in which the engine plans and decides. */
export async function countAudience(ctx: Context): Promise<AudienceCount> {
  allow(ctx, "project:read");

  const rows = await countByReason(ctx.db, ctx.projectId);
  const counts = rows.map(({ reason, people }) => ({ reason, count: Number(people) }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const reached = counts.find(({ reason }) => reason === null)?.count ?? 0;
  const skipped = counts.flatMap(({ reason, count }) => (reason && count > 0 ? [{ reason, count }] : []));
  return { total, reached, skipped: skipped.sort((a, b) => b.count - a.count) };
}

function countByReason({ raw }: Database, projectId: string) {
  return raw<Row[]>`
    with judged as (
      select address_key, case when address_key = '' then 'no_address' when opt_out = 'ALL' then 'opted_out' end as reason
      from endpoint where project_id = ${projectId} and channel = 'EMAIL' and status = 'ACTIVE'
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
    select 'duplicate_address', sum(duplicates) from spread having sum(duplicates) > 0`;
}
