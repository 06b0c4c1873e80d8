import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { run, runTally } from "@/db/schema";
import { PACE_MEASURE } from "@/domain/delivery/pace";
import { rateKeptUp } from "@/domain/delivery/sending-rate";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { defaultProvider } from "@/server/providers/default-provider";

const LATEST = 10;

/** How fast the present mail server took this project's latest campaigns, in messages a second; null: none was large enough to tell. */
export async function sendingRate(ctx: Context): Promise<{ perSecond: number | null; provider: string }> {
  allow(ctx, "project:read");

  const provider = await defaultProvider(ctx.db, ctx.projectId, "EMAIL");
  const runs = await ctx.db
    .select({ id: run.id, firstSentAt: run.firstSentAt, finishedAt: run.finishedAt })
    .from(run)
    .where(and(eq(run.projectId, ctx.projectId), eq(run.providerId, provider.id), isNotNull(run.finishedAt)))
    .orderBy(desc(run.createdAt))
    .limit(LATEST);
  const paces = await pacesOf(
    ctx.db,
    runs.map(({ id }) => id),
  );
  const rates = runs.flatMap(({ id, firstSentAt, finishedAt }) => {
    const points = paces.filter(({ runId }) => runId === id);
    const seconds = firstSentAt && finishedAt ? (finishedAt.getTime() - firstSentAt.getTime()) / 1000 : 0;
    return rateKeptUp({ points, seconds }) ?? [];
  });
  return { perSecond: rates.length > 0 ? Math.max(...rates) : null, provider: provider.name };
}

async function pacesOf(db: Db, runIds: string[]) {
  if (runIds.length === 0) return [];
  const rows = await db
    .select({
      runId: runTally.runId,
      slot: runTally.reason,
      handedOver: sql<number>`sum(${runTally.count})::float8`,
    })
    .from(runTally)
    .where(and(inArray(runTally.runId, runIds), eq(runTally.measure, PACE_MEASURE)))
    .groupBy(runTally.runId, runTally.reason)
    .orderBy(runTally.reason);
  return rows.map(({ runId, slot, handedOver }) => ({ runId, at: new Date(slot), handedOver }));
}
