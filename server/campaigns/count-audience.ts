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
  addresses: string;
}

/** Exactly whom a campaign to everyone would reach at this moment, and whom not and why: the engine decides alike when it plans. */
export async function countAudience(ctx: Context): Promise<AudienceCount> {
  allow(ctx, "project:read");

  const rows = await countByReason(ctx.db, ctx.projectId);
  const skipped = rows.flatMap(({ reason, people }) => (reason ? [{ reason, count: Number(people) }] : []));
  const eligible = rows.find(({ reason }) => reason === null);
  const reached = Number(eligible?.addresses ?? 0);
  const duplicates = Number(eligible?.people ?? 0) - reached;
  if (duplicates > 0) skipped.push({ reason: "duplicate_address", count: duplicates });
  return {
    total: rows.reduce((total, { people }) => total + Number(people), 0),
    reached,
    skipped: skipped.sort((a, b) => b.count - a.count),
  };
}

function countByReason({ raw }: Database, projectId: string) {
  return raw<Row[]>`
    with judged as (
      select e.address_key, case
        when e.address_key = '' then 'no_address'
        when e.status = 'INACTIVE' then 'inactive'
        when e.opt_out = 'ALL' then 'opted_out'
        when s.address_key is not null then 'suppressed'
      end as reason
      from endpoint e left join suppression s on s.address_key = e.address_key
      where e.project_id = ${projectId} and e.channel = 'EMAIL'
    ), by_address as (
      select reason, address_key, count(*) as people from judged group by reason, address_key
    )
    select reason, sum(people) as people, count(*) as addresses from by_address group by reason`;
}
