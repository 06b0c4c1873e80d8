import { and, asc, eq, gte } from "drizzle-orm";
import { campaignVersion, run } from "@/db/schema";
import { restShare } from "@/domain/campaigns/share-problems";
import { comparableSince } from "@/domain/experiments/comparable";
import { findCampaign } from "@/server/campaigns/find-campaign";
import { withTreatments } from "@/server/campaigns/whole-campaign";
import type { Context } from "@/server/context";

/** The runs of a campaign that may be compared: those since its treatments were last divided or written anew. */
export async function comparedRuns(ctx: Context, campaignId: string) {
  const { db, projectId } = ctx;
  const whole = await withTreatments(db, await findCampaign(ctx, campaignId));
  const versions = await db
    .select({ version: campaignVersion.version, definition: campaignVersion.definition })
    .from(campaignVersion)
    .where(eq(campaignVersion.campaignId, campaignId));
  const since = comparableSince(versions);
  const runs = await db
    .select({
      id: run.id,
      treatment: run.treatment,
      occurrence: run.occurrence,
      finishedAt: run.finishedAt,
      createdAt: run.createdAt,
    })
    .from(run)
    .where(and(eq(run.campaignId, campaignId), eq(run.projectId, projectId), gte(run.version, since)))
    .orderBy(asc(run.createdAt), asc(run.treatment));
  const shares = whole.treatments.map(({ share }, nth) =>
    nth === 0 ? restShare(whole.holdout, whole.treatments) : share,
  );
  return { whole, runs, shares, since, isWhole: since <= 1 };
}

export type ComparedRuns = Awaited<ReturnType<typeof comparedRuns>>;
