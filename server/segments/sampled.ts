import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { LANES } from "@/db/lane";

/** Projects with more people are looked at in part. */
const COUNTED_WHOLE_UP_TO = 2_000_000;
const SHARE = 16;

export interface Sample {
  /** In the project. */
  people: number;
  /** What is counted in the sample stands for so many. */
  times: number;
}

/** Lanes are drawn by hash, so that some of them are like all of them. */
export async function sampleOf(db: Db, projectId: string, wholeUpTo = COUNTED_WHOLE_UP_TO): Promise<Sample> {
  const [counted] = await db.execute<{ people: number }>(sql`
    select count(*)::int as people from (
      select from endpoint where project_id = ${projectId} limit ${wholeUpTo + 1}
    ) people`);
  const people = counted?.people ?? 0;
  if (people <= wholeUpTo) return { people, times: 1 };
  const [part] = await db.execute<{ people: number }>(sql`
    select count(*)::int as people from endpoint e where e.project_id = ${projectId} ${sampled({ times: SHARE })}`);
  return { people: (part?.people ?? 0) * SHARE, times: SHARE };
}

/** The end of a `where` over endpoint `e`. */
export function sampled({ times }: Pick<Sample, "times">): SQL {
  return times > 1 ? sql`and e.lane between 0 and ${LANES / times - 1}` : sql``;
}
