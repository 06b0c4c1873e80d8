import { and, desc, eq, gte, inArray, or, sql } from "drizzle-orm";
import { campaign, run, runTally } from "@/db/schema";
import { progressOf } from "@/domain/campaigns/progress";
import { measures } from "@/domain/delivery/measures";
import { PACE_MEASURE, rateOf, rateSince } from "@/domain/delivery/pace";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

const MOST = 5;

/** The campaigns under way, each with where it stands. */
export async function runningCampaigns(ctx: Context) {
  allow(ctx, "project:read");

  const alive = await ctx.db
    .select({
      runId: run.id,
      campaignId: campaign.id,
      name: campaign.name,
      state: run.state,
      plannedAt: run.plannedAt,
      firstSentAt: run.firstSentAt,
    })
    .from(run)
    .innerJoin(campaign, eq(campaign.id, run.campaignId))
    .where(
      and(
        eq(run.projectId, ctx.projectId),
        eq(run.kind, "campaign"), // what waits for events has no end to be on the way to
        inArray(run.state, ["planning", "sending", "paused"]),
      ),
    )
    .orderBy(desc(run.createdAt))
    .limit(MOST);
  const tallies = await talliesOf(
    ctx,
    alive.map(({ runId }) => runId),
  );
  return alive.map(({ runId, campaignId, name, state, plannedAt, firstSentAt }) => {
    const own = tallies.filter((tally) => tally.runId === runId);
    const pace = own
      .filter(({ measure }) => measure === PACE_MEASURE)
      .map(({ reason, count }) => ({ at: new Date(reason), handedOver: count }));
    const progress = progressOf(own);
    return {
      id: campaignId,
      name,
      state,
      planned: progress.planned,
      settled: progress.planned - progress.waiting,
      isPlanned: plannedAt !== null,
      perSecond: state === "paused" ? 0 : rateOf(pace, ctx.now(), firstSentAt),
    };
  });
}

async function talliesOf({ db, now }: Context, runIds: string[]) {
  if (runIds.length === 0) return [];
  return db
    .select({
      runId: runTally.runId,
      measure: runTally.measure,
      reason: runTally.reason,
      count: sql<number>`sum(${runTally.count})::float8`,
    })
    .from(runTally)
    .where(
      and(
        inArray(runTally.runId, runIds),
        or(
          inArray(runTally.measure, [...measures.filter((measure) => measure !== PACE_MEASURE)]),
          and(eq(runTally.measure, PACE_MEASURE), gte(runTally.reason, rateSince(now()))),
        ),
      ),
    )
    .groupBy(runTally.runId, runTally.measure, runTally.reason);
}
