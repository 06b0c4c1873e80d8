import { and, gt, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { provider, type Run, runTally } from "@/db/schema";
import { progressOf, secondsLeft } from "@/domain/campaigns/progress";
import { PACE_MEASURE, rateOf } from "@/domain/delivery/pace";
import { pacePoints } from "@/domain/delivery/pace-points";
import type { RunState } from "@/domain/delivery/run-state";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { currentRuns } from "./current-runs";
import { findCampaign } from "./find-campaign";

export const CampaignProgress = z.object({ id: Id, runId: Id.optional() }); // without: the runs opened last, together

/** Where a run stands, or those of the latest occurrence together, out of their tallies alone: asked once a second by everyone who watches. */
export async function campaignProgress(ctx: Context, { id, runId }: z.infer<typeof CampaignProgress>) {
  allow(ctx, "project:read");

  const { status } = await findCampaign(ctx, id);
  const runs = await currentRuns(ctx, id, runId);
  if (runs.length === 0) return null;
  const tallies = await sumTallies(
    ctx.db,
    runs.map((one) => one.id),
  );
  const pace = paceOf(tallies);
  const progress = progressOf(tallies);
  const { state, ...together } = taken(runs);
  const moves = state === "sending" || state === "planning";
  const perSecond = moves ? rateOf(pace, ctx.now(), together.firstSentAt) : 0;
  return {
    ...progress,
    ...together,
    status,
    runState: state,
    perSecond,
    secondsLeft: together.isPlanned ? secondsLeft(progress.waiting, perSecond) : null,
    pace: pacePoints(pace, ctx.now()),
    providerTrouble: await providerTrouble(ctx, runs),
    asOf: ctx.now(),
  };
}

const order: RunState[] = ["planning", "sending", "paused", "stopped", "completed"];

/** Several runs as one: it has begun with the first of them, and ended with the last. */
function taken(runs: Run[]) {
  const times = (pick: (one: Run) => Date | null) => runs.flatMap((one) => pick(one)?.getTime() ?? []);
  const firstSent = times(({ firstSentAt }) => firstSentAt);
  const finished = times(({ finishedAt }) => finishedAt);
  return {
    state: order.find((state) => runs.some((one) => one.state === state)) ?? "completed",
    isPlanned: runs.every(({ plannedAt }) => plannedAt !== null),
    startedAt: new Date(Math.min(...times(({ asOf }) => asOf))),
    firstSentAt: firstSent.length > 0 ? new Date(Math.min(...firstSent)) : null,
    finishedAt: finished.length === runs.length ? new Date(Math.max(...finished)) : null,
  };
}

type Summed = Awaited<ReturnType<typeof sumTallies>>;

function sumTallies(db: Db, runIds: string[]) {
  return db
    .select({
      measure: runTally.measure,
      reason: runTally.reason,
      count: sql<number>`sum(${runTally.count})::float8`,
    })
    .from(runTally)
    .where(inArray(runTally.runId, runIds))
    .groupBy(runTally.measure, runTally.reason);
}

const paceOf = (tallies: Summed) =>
  tallies
    .filter(({ measure }) => measure === PACE_MEASURE)
    .map(({ reason, count }) => ({ at: new Date(reason), handedOver: count }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());

/** Why the provider is given a rest at this moment, or null. */
async function providerTrouble({ db, now }: Context, runs: Run[]) {
  const ids = [...new Set(runs.map(({ providerId }) => providerId))];
  const [found] = await db
    .select({ pausedUntil: provider.pausedUntil, lastError: provider.lastError, name: provider.name })
    .from(provider)
    .where(and(inArray(provider.id, ids), gt(provider.pausedUntil, now())));
  if (!found?.pausedUntil) return null;
  return { name: found.name, until: found.pausedUntil, error: found.lastError ?? "" };
}
