import { type SQL, sql } from "drizzle-orm";
import type { Reach } from "@/domain/campaigns/problems";
import type { Population } from "@/server/segments/audience-sql";
import { readEverybody } from "@/server/segments/large-read";
import type { AudienceSegment } from "./audience-segment";
import { audienceSource } from "./audience-source";

/** Whether a campaign would reach anybody: stops at the first person found, so that a launch waits for no count. */
export async function reachOf(population: Population, segment: AudienceSegment | null): Promise<Reach> {
  const { from, where } = await audienceSource(population, segment);
  const isAnybody = async (more: SQL) => {
    const statement = sql`
      select exists (
        select 1 from ${from} where ${where} and e.channel = 'EMAIL' and e.status = 'ACTIVE' ${more}) as found`;
    const [row] = segment
      ? await readEverybody<{ found: boolean }>(population.db, statement)
      : await population.db.execute<{ found: boolean }>(statement);
    return row?.found ?? false;
  };
  if (await isAnybody(reached)) return "somebody";
  return (await isAnybody(sql``)) ? "all_skipped" : "nobody";
}

const reached = sql`and e.address_key <> '' and e.opt_out = 'NONE'
  and not exists (select 1 from suppression s where s.address_key = e.address_key)`;
