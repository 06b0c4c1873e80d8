import { sql } from "drizzle-orm";
import type { Criteria } from "@/domain/segments/criteria";
import { audienceSql, type Population } from "./audience-sql";
import { readLarge } from "./large-read";

export interface MemberKey extends Record<string, unknown> {
  lane: number;
  id: string;
}

/** Who is in a segment, in the order of lane and id, from behind `after` on: a page, or the first few as examples. */
export async function memberIds(
  population: Population,
  criteria: Criteria,
  { after = null, atMost }: { after?: MemberKey | null; atMost: number },
): Promise<MemberKey[]> {
  const { from, where } = await audienceSql(population, criteria);
  const beyond = after
    ? sql`and e.lane >= ${after.lane}::smallint and (e.lane > ${after.lane}::smallint or e.id ~>~ ${after.id}::text)`
    : sql``;
  // byte by byte, as the index of lanes lies
  return readLarge<MemberKey>(
    population.db,
    sql`select e.lane, e.id from ${from} where ${where} ${beyond} order by e.lane, e.id using ~<~ limit ${atMost}`,
  );
}
