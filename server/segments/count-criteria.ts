import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { segment, segmentVersion } from "@/db/schema";
import { Criteria, peopleIn } from "@/domain/segments/criteria";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { audienceSql } from "./audience-sql";
import { readEverybody } from "./large-read";
import { refuseBeyondLimits } from "./refuse-beyond-limits";
import { sampled, sampleOf } from "./sampled";

export const CountCriteria = z.object({
  criteria: Criteria,
  id: Id.optional(), // the segment they may be of: its size is remembered
});

/** U28: how many people criteria match at this moment, and of how many. Exact up to two million people in the project, above that an estimate that says so. */
export async function countCriteria(ctx: Context, { criteria, id }: z.infer<typeof CountCriteria>) {
  allow(ctx, "project:read");
  await refuseBeyondLimits(ctx, criteria);

  const { db, projectId } = ctx;
  const now = ctx.now();
  const sample = await sampleOf(db, projectId);
  const { from, where } = await audienceSql({ db, projectId, now }, criteria);
  const [counted] = await readEverybody<{ count: number }>(
    db,
    sql`select count(*)::int as count from ${from} where ${where} ${sampled(sample)}`,
  );
  const count = (counted?.count ?? 0) * sample.times;
  if (id) await rememberCount(ctx, { id, criteria, count, now });
  return { count, total: sample.people, isEstimate: sample.times > 1 };
}

interface Counted {
  id: string;
  criteria: Criteria;
  count: number;
  now: Date;
}

/** Only of the criteria in force: what is being written counts for nobody else. */
async function rememberCount({ db, projectId }: Context, { id, criteria, count, now }: Counted) {
  const inForce = and(eq(segmentVersion.segmentId, segment.id), eq(segmentVersion.version, segment.version));
  const [found] = await db
    .select({ criteria: segmentVersion.criteria, version: segment.version })
    .from(segment)
    .innerJoin(segmentVersion, inForce)
    .where(and(eq(segment.id, id), eq(segment.projectId, projectId), isNull(segment.deletedAt)));
  if (!found || !isDeepStrictEqual(found.criteria ?? peopleIn(id), criteria)) return;
  await db
    .update(segment)
    .set({ lastCount: count, lastCountedAt: now, updatedAt: sql`${segment.updatedAt}` }) // nothing of it was changed
    .where(and(eq(segment.id, id), eq(segment.version, found.version)));
}
