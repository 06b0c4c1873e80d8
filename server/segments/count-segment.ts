import { sql } from "drizzle-orm";
import type { Channel } from "@/domain/messaging/channel";
import type { Criteria } from "@/domain/segments/criteria";
import { audienceSql, type Population } from "./audience-sql";
import { readEverybody } from "./large-read";

/** Why somebody is not written to, judged in this order; eligible is who is left (SEG-3). */
export const reaches = ["inactive", "no_address", "opted_out", "suppressed", "eligible"] as const;
export type Reach = (typeof reaches)[number];

export interface ChannelReach extends Record<Reach, number> {
  channel: Channel;
  total: number;
}

export interface SegmentCount {
  total: number;
  eligible: number;
  /** Most first. */
  channels: ChannelReach[];
}

/** Exactly how many endpoints are in a segment at this moment, by channel, and how many of them can be written to. */
export async function countSegment(population: Population, criteria: Criteria): Promise<SegmentCount> {
  const { from, where } = await audienceSql(population, criteria);
  const rows = await readEverybody<{ channel: Channel; reach: Reach; people: number }>(
    population.db,
    sql`
      select channel, reach, count(*)::int as people from (
        select e.channel, case when e.status <> 'ACTIVE' then 'inactive' when e.address_key = '' then 'no_address'
          when e.opt_out = 'ALL' then 'opted_out'
          when e.channel = 'EMAIL' and e.address_key in (select address_key from suppression) then 'suppressed'
          else 'eligible' end as reach
        from ${from} where ${where}
      ) as judged group by channel, reach`,
  );
  const channels: ChannelReach[] = [];
  for (const { channel, reach, people } of rows) {
    const known = channels.find((each) => each.channel === channel);
    const row = known ?? { channel, total: 0, ...nobody };
    if (!known) channels.push(row);
    row[reach] += people;
    row.total += people;
  }
  return {
    total: sum(channels.map(({ total }) => total)),
    eligible: sum(channels.map(({ eligible }) => eligible)),
    channels: channels.sort((a, b) => b.total - a.total),
  };
}

const nobody: Record<Reach, number> = {
  inactive: 0,
  no_address: 0,
  opted_out: 0,
  suppressed: 0,
  eligible: 0,
};

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
