import { mayLaunch, problemsOf } from "@/domain/campaigns/problems";
import { restShare } from "@/domain/campaigns/share-problems";
import { nextOccurrences } from "@/domain/schedules/occurrences";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { countAudience } from "./count-audience";
import { findCampaign } from "./find-campaign";
import { launchFacts, type Present } from "./launch-facts";
import { reviewedOf } from "./reviewed";
import { settingsOf } from "./settings-of";
import { scheduleOf, type WholeCampaign, withTreatments } from "./whole-campaign";

const UPCOMING = 5;

/** All that a launch at this moment would meet: the exact audience, who is skipped and why, each treatment, and every problem. */
export async function reviewCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "project:read");

  const draft = await withTreatments(ctx.db, await findCampaign(ctx, id));
  const audience = await countAudience(ctx, draft);
  const reach = audience.total === 0 ? "nobody" : audience.reached === 0 ? "all_skipped" : "somebody";
  const present = await launchFacts(ctx.db, draft, { now: ctx.now(), reached: async () => reach });
  const { facts, provider, project } = present;
  const problems = problemsOf(draft, facts);
  const settings = settingsOf(draft, project);
  const treatments = treatmentsOf(draft, present);
  return {
    problems,
    mayLaunch: mayLaunch(problems),
    audience,
    audienceOf: draft.audience,
    segment: facts.segment,
    reviewed: reviewedOf(draft, present),
    sender: facts.treatments[0]?.sender ?? null,
    template: treatments[0]?.template ?? null,
    provider: { kind: provider.kind, name: provider.name },
    perSecond: settings.limits.messagesPerSecond ?? provider.perSecond,
    holdout: draft.holdout,
    treatments,
    settings,
  };
}

function treatmentsOf(draft: WholeCampaign, { facts }: Present) {
  return draft.treatments.map((own, nth) => {
    const { template, sender } = facts.treatments[nth] ?? {};
    const schedule = scheduleOf(draft, own);
    return {
      nth,
      name: own.name,
      share: nth === 0 ? restShare(draft) : own.share,
      template: template ? { name: template.name, version: template.version } : null,
      sender: sender ?? null,
      schedule,
      upcoming: nextOccurrences(schedule, facts.now, UPCOMING).map(({ at }) => at),
    };
  });
}
