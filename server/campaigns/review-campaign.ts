import { mayLaunch, problemsOf } from "@/domain/campaigns/problems";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { countAudience } from "./count-audience";
import { findCampaign } from "./find-campaign";
import { launchFacts } from "./launch-facts";
import { reviewedOf } from "./reviewed";

/** All that a launch at this moment would meet: the exact audience, who is skipped and why, the sender, and every problem. */
export async function reviewCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "project:read");

  const draft = await findCampaign(ctx, id);
  const audience = await countAudience(ctx, draft);
  const reach = audience.total === 0 ? "nobody" : audience.reached === 0 ? "all_skipped" : "somebody";
  const { facts, provider, project } = await launchFacts(ctx.db, draft, async () => reach);
  const problems = problemsOf(draft, facts);
  return {
    problems,
    mayLaunch: mayLaunch(problems),
    audience,
    audienceOf: draft.audience,
    segment: facts.segment,
    reviewed: reviewedOf(draft, { facts, provider }),
    sender: facts.sender,
    template: facts.template ? { name: facts.template.name, version: facts.template.version } : null,
    provider: { kind: provider.kind, name: provider.name },
    perSecond: project.messagesPerSecond ?? provider.perSecond,
  };
}
