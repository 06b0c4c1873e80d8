import { sql } from "drizzle-orm";
import type { Criteria } from "@/domain/segments/criteria";
import { audienceSql, type Population } from "./audience-sql";
import { readEverybody } from "./large-read";

/** Exactly how many endpoints are in a segment at this moment, of all channels. */
export async function countSegment(population: Population, criteria: Criteria): Promise<number> {
  const { from, where } = await audienceSql(population, criteria);
  const [counted] = await readEverybody<{ people: number }>(
    population.db,
    sql`select count(*)::int as people from ${from} where ${where}`,
  );
  return counted?.people ?? 0;
}
