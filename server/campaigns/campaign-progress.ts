import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { provider, runTally } from "@/db/schema";
import { progressOf, secondsLeft } from "@/domain/campaigns/progress";
import { PACE_MEASURE, rateOf } from "@/domain/delivery/pace";
import { pacePoints } from "@/domain/delivery/pace-points";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findCampaign } from "./find-campaign";
import { findRun } from "./find-run";

/** Where the latest run stands, out of its tallies alone: asked once a second by everyone who watches. */
export async function campaignProgress(ctx: Context, { id }: { id: string }) {
  allow(ctx, "project:read");

  const { status } = await findCampaign(ctx, id);
  const current = await findRun(ctx, id);
  if (!current) return null;
  const tallies = await sumTallies(ctx.db, current.id);
  const pace = tallies
    .filter(({ measure }) => measure === PACE_MEASURE)
    .map(({ reason, count }) => ({ at: new Date(reason), handedOver: count }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const progress = progressOf(tallies);
  const moves = current.state === "sending" || current.state === "planning";
  const perSecond = moves ? rateOf(pace, ctx.now(), current.firstSentAt) : 0;
  return {
    ...progress,
    status,
    runState: current.state,
    isPlanned: current.plannedAt !== null,
    startedAt: current.asOf,
    firstSentAt: current.firstSentAt,
    finishedAt: current.finishedAt,
    perSecond,
    secondsLeft: current.plannedAt ? secondsLeft(progress.waiting, perSecond) : null,
    pace: pacePoints(pace, ctx.now()),
    providerTrouble: await providerTrouble(ctx, current.providerId),
    asOf: ctx.now(),
  };
}

function sumTallies(db: Db, runId: string) {
  return db
    .select({
      measure: runTally.measure,
      reason: runTally.reason,
      count: sql<number>`sum(${runTally.count})::float8`,
    })
    .from(runTally)
    .where(eq(runTally.runId, runId))
    .groupBy(runTally.measure, runTally.reason);
}

/** Why the provider is given a rest at this moment, or null. */
async function providerTrouble({ db, now }: Context, providerId: string) {
  const [found] = await db
    .select({ pausedUntil: provider.pausedUntil, lastError: provider.lastError, name: provider.name })
    .from(provider)
    .where(eq(provider.id, providerId));
  if (!found?.pausedUntil || found.pausedUntil <= now()) return null;
  return { name: found.name, until: found.pausedUntil, error: found.lastError ?? "" };
}
