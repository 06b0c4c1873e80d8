import { and, desc, eq } from "drizzle-orm";
import { campaign, guardPause, run } from "@/db/schema";
import { gaugesOf } from "@/domain/deliverability/gauges";
import { guardsOf } from "@/domain/deliverability/guards";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { getProject } from "@/server/projects/get-project";
import { defaultProvider } from "@/server/providers/default-provider";
import { projectVolume } from "./read-volumes";
import { sentLately } from "./sent-lately";

const MOST_PAUSES = 5;

/** DLV-6, EML-6: how a project's mail is received, when that pauses campaigns, and how much may still be sent. */
export async function getDeliverability(ctx: Context) {
  allow(ctx, "project:read");
  const { guards: set, dailyQuota, bounceAddress } = await getProject(ctx);
  const guards = guardsOf(set);
  const now = ctx.now();
  const [volume, sentInADay, provider, pauses] = await Promise.all([
    projectVolume(ctx.db.raw, ctx.projectId, { now, days: guards.days }),
    sentLately(ctx.db.raw, ctx.projectId, now),
    defaultProvider(ctx.db, ctx.projectId, "EMAIL"),
    latestPauses(ctx),
  ]);
  return {
    volume,
    gauges: gaugesOf(volume, guards),
    guards,
    quota: { sentInADay, dailyQuota, perSecond: provider.perSecond, through: provider.name },
    bounceAddress,
    pauses,
    asOf: now,
    myRole: ctx.projectRole,
  };
}

function latestPauses({ db, projectId }: Context) {
  return db
    .select({
      runId: guardPause.runId,
      campaignId: run.campaignId,
      campaignName: campaign.name,
      reason: guardPause.reason,
      rate: guardPause.rate,
      at: guardPause.at,
    })
    .from(guardPause)
    .innerJoin(run, eq(run.id, guardPause.runId))
    .innerJoin(campaign, eq(campaign.id, run.campaignId))
    .where(and(eq(run.projectId, projectId)))
    .orderBy(desc(guardPause.at))
    .limit(MOST_PAUSES);
}
