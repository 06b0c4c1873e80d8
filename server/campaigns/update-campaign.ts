import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { campaign } from "@/db/schema";
import { Audience } from "@/domain/campaigns/audience";
import { Hook } from "@/domain/campaigns/hook";
import { CampaignLimits } from "@/domain/campaigns/limits";
import { CampaignName } from "@/domain/campaigns/name";
import { QuietTime } from "@/domain/campaigns/quiet-time";
import { SenderAddress, SenderName } from "@/domain/campaigns/sender";
import { Tags } from "@/domain/campaigns/tags";
import { Holdout, Treatments } from "@/domain/campaigns/treatment";
import { KeptBack, WinnerRule } from "@/domain/campaigns/winner-rule";
import { Goal } from "@/domain/experiments/metrics";
import { Schedule } from "@/domain/schedules/schedule";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { keepHook } from "@/server/hooks/keep-hook";
import { shareProject } from "@/server/projects/lock-project";
import { lockCampaign } from "./lock-campaign";
import { refuseMissingSegment } from "./refuse-missing-segment";
import { refuseMissingTemplate } from "./refuse-missing-template";
import { reviseLaunched } from "./revise-launched";
import { setTreatments } from "./set-treatments";
import { type WholeCampaign, withTreatments } from "./whole-campaign";

/** What the default treatment sends may be given by itself. */
const DefaultMail = z.object({
  templateId: Id.nullable(),
  templateVersion: z.int().min(1).nullable(),
  fromName: SenderName.nullable(),
  fromAddress: SenderAddress.nullable(),
});
export type DefaultMail = Partial<z.infer<typeof DefaultMail>>;

const Changes = z
  .object({
    name: CampaignName,
    audience: Audience,
    holdout: Holdout,
    keptBack: KeptBack,
    winnerRule: WinnerRule.nullable(),
    goal: Goal.nullable(),
    schedule: Schedule,
    limits: CampaignLimits,
    quietTime: QuietTime.nullable(),
    hook: Hook.nullable(),
    tags: Tags,
    treatments: Treatments, // all of them, in order
  })
  .extend(DefaultMail.shape)
  .partial();

export const UpdateCampaign = Changes.extend({ id: Id });

/** Changes what is given and nothing else, of a draft or of what a launched campaign has not sent yet (CMP-27, CMP-28). */
export async function updateCampaign(ctx: Context, { id, ...changes }: z.infer<typeof UpdateCampaign>) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    const before = await lockCampaign(tx, ctx.projectId, id);
    refuseSent(before);
    await refuseMissing(tx, ctx, id, changes);
    const changed = await store(tx, ctx, before, changes);
    const after = before.status === "draft" ? changed : await reviseLaunched(tx, ctx, before, changed);
    await recordAudit(tx, ctx, {
      action: "campaign.update",
      subject: { kind: "campaign", id, name: after.name },
      before: valuesOf(before, changes),
      after: changes,
    });
    return after;
  });
}

export function refuseSent({ status, nextRunAt }: WholeCampaign): void {
  if (status === "draft" || (nextRunAt !== null && status !== "invalid")) return;
  const message = "Only what is not sent yet can be changed: duplicate this campaign to send another";
  throw new AppError("conflict", message);
}

async function refuseMissing(
  tx: Db,
  ctx: Context,
  id: string,
  changes: z.infer<typeof Changes>,
): Promise<void> {
  await refuseMissingTemplate(tx, changes.templateId, id);
  for (const { templateId } of changes.treatments ?? []) await refuseMissingTemplate(tx, templateId, id);
  await refuseMissingSegment(tx, ctx.projectId, changes.audience);
}

async function store(tx: Db, ctx: Context, before: WholeCampaign, changes: z.infer<typeof Changes>) {
  const { treatments, templateId, templateVersion, fromName, fromAddress, ...own } = changes;
  const hook = await keepHook(tx, ctx, { wanted: changes.hook, kept: before.hook });
  const [updated] = await tx
    .update(campaign)
    .set({ ...own, hook, updatedAt: ctx.now() })
    .where(eq(campaign.id, before.id))
    .returning();
  if (!updated) throw new Error("the update returned no campaign");
  await setTreatments(tx, before.id, treatments, { templateId, templateVersion, fromName, fromAddress });
  return withTreatments(tx, updated);
}

/** As they were, of those that are changed. */
function valuesOf(before: WholeCampaign, changes: z.infer<typeof Changes>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(changes).map((key) => [key, before[key as keyof WholeCampaign]])); // the keys are the campaign's
}
