import { sql } from "drizzle-orm";
import { z } from "zod";
import type { SkipReason } from "@/domain/delivery/message-state";
import type { Channel } from "@/domain/messaging/channel";
import { Criteria } from "@/domain/segments/criteria";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { audienceSql } from "./audience-sql";
import { readEverybody } from "./large-read";
import { refuseBeyondLimits } from "./refuse-beyond-limits";
import { sampled, sampleOf } from "./sampled";

export const ReachCriteria = z.object({ criteria: Criteria });

interface ChannelReach {
  channel: Channel;
  total: number;
  reached: number;
  skipped: { reason: SkipReason; count: number }[];
}

interface Row extends Record<string, unknown> {
  channel: Channel;
  reason: SkipReason | null;
  count: number;
}

/** U28: of those who match, on each channel, who would get a message and why the others would not; the engine judges in this order. */
export async function reachCriteria(ctx: Context, { criteria }: z.infer<typeof ReachCriteria>) {
  allow(ctx, "project:read");
  await refuseBeyondLimits(ctx, criteria);

  const { db, projectId } = ctx;
  const sample = await sampleOf(db, projectId);
  const { from, where } = await audienceSql({ db, projectId, now: ctx.now() }, criteria);
  const rows = await readEverybody<Row>(
    db,
    sql`
    with judged as (
      select e.channel, e.address_key, case when e.status <> 'ACTIVE' then 'inactive'
        when e.address_key = '' and e.channel not in ('IN_APP', 'CUSTOM') then 'no_address'
        when e.opt_out = 'ALL' then 'opted_out' end as reason
      from ${from} where ${where} ${sampled(sample)}
    ), by_address as (
      select channel, address_key, reason, count(*) as people from judged
      group by channel, address_key, reason
    ), spread as (
      select a.channel, coalesce(a.reason, case when s.address_key is not null then 'suppressed' end) as reason,
        case when a.reason is null and a.address_key <> '' then 1 else people end as people,
        case when a.reason is null and a.address_key <> '' then people - 1 else 0 end as duplicates
      from by_address a left join suppression s on a.channel = 'EMAIL' and s.address_key = a.address_key
    )
    select channel, reason, sum(people)::int as count from spread group by channel, reason
    union all
    select channel, 'duplicate_address', sum(duplicates)::int from spread
    group by channel having sum(duplicates) > 0`,
  );
  const channels = [...new Set(rows.map(({ channel }) => channel))].map((channel) =>
    channelReach(channel, rows, sample.times),
  );
  return { channels: channels.sort((a, b) => b.total - a.total), isEstimate: sample.times > 1 };
}

function channelReach(channel: Channel, rows: Row[], times: number): ChannelReach {
  const own = rows.filter((row) => row.channel === channel);
  const skipped = own.flatMap(({ reason, count }) => (reason ? [{ reason, count: count * times }] : []));
  const total = own.reduce((sum, { count }) => sum + count, 0) * times;
  const reached = (own.find(({ reason }) => reason === null)?.count ?? 0) * times;
  return { channel, total, reached, skipped: skipped.sort((a, b) => b.count - a.count) };
}
