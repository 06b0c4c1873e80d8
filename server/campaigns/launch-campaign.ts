import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type Campaign, campaign, run } from "@/db/schema";
import type { RunAudience } from "@/domain/campaigns/audience";
import { type LaunchFacts, problemsOf } from "@/domain/campaigns/problems";
import { statusAfter } from "@/domain/campaigns/status";
import { campaignStatusWords } from "@/domain/campaigns/status-words";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { wakeEngine } from "@/server/engine/wake";
import { AppError } from "@/server/errors";
import { shareProject } from "@/server/projects/lock-project";
import { audienceSegment } from "./audience-segment";
import { launchFacts } from "./launch-facts";
import { lockCampaign } from "./lock-campaign";
import { reachOf } from "./reach";
import { Reviewed, refuseUnreviewed, reviewedOf } from "./reviewed";

/** Without `reviewed` what is there at the moment of the launch goes out, as a program wants it. */
export const LaunchCampaign = z.object({ id: Id, reviewed: Reviewed.optional() });
type LaunchCampaign = z.infer<typeof LaunchCampaign>;

/** Pins everything that is sent into a run, so that later edits change nothing, and hands it to the engine. */
export async function launchCampaign(ctx: Context, { id, reviewed }: LaunchCampaign) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    const draft = await lockCampaign(tx, ctx.projectId, id);
    if (!statusAfter("launch", draft.status)) {
      const { word } = campaignStatusWords[draft.status];
      throw new AppError("conflict", `This campaign cannot be launched: it is “${word}” already`);
    }
    const pinned = await insertRun(tx, ctx, draft, reviewed);
    const now = ctx.now();
    const launched = {
      status: "executing",
      launchedAt: now,
      templateVersion: pinned.templateVersion,
    } as const;
    await tx
      .update(campaign)
      .set({ ...launched, updatedAt: now })
      .where(eq(campaign.id, id));
    await recordAudit(tx, ctx, {
      action: "campaign.launch",
      subject: { kind: "campaign", id, name: draft.name },
      before: { status: draft.status },
      after: {
        status: launched.status,
        runId: pinned.id,
        templateVersion: pinned.templateVersion,
        audience: pinned.audience,
      },
    });
    await wakeEngine(tx, "runs");
    return { ...draft, ...launched, runId: pinned.id };
  });
}

async function insertRun(tx: Db, ctx: Context, draft: Campaign, reviewed: Reviewed | undefined) {
  const { projectId } = draft;
  await audienceSegment(tx, draft, "share"); // no other version comes into force meanwhile
  const { facts, project, provider } = await launchFacts(tx, draft, (segment) =>
    reachOf({ db: tx, projectId, now: ctx.now() }, segment),
  );
  if (reviewed) refuseUnreviewed(reviewed, reviewedOf(draft, { facts, provider }));
  const fault = problemsOf(draft, facts).find(({ level }) => level === "error");
  if (fault) throw new AppError("invalid", `${fault.message} ${fault.fix}`, fault.field);
  if (!draft.templateId || !facts.template || !facts.sender) throw new Error("problemsOf let a gap through");

  const [created] = await tx
    .insert(run)
    .values({
      projectId,
      kind: "campaign",
      campaignId: draft.id,
      channel: draft.channel,
      providerId: provider.id,
      state: "planning",
      perSecond: project.messagesPerSecond,
      audience: pinned(draft, facts),
      asOf: ctx.now(),
      templateId: draft.templateId,
      templateVersion: facts.template.version,
      fromName: facts.sender.name,
      fromAddress: facts.sender.address,
      replyTo: project.replyTo,
    })
    .returning();
  if (!created) throw new Error("the insert returned no run");
  return created;
}

function pinned({ audience }: Campaign, { segment }: LaunchFacts): RunAudience {
  if (audience.kind === "everyone") return audience;
  if (!segment) throw new Error("problemsOf let a segment through that is gone");
  return { ...audience, version: segment.version };
}
