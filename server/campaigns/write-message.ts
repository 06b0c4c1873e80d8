import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { template, templateVersion, treatment } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { TemplateContent } from "@/domain/templates/content";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { shareProject } from "@/server/projects/lock-project";
import { insertTemplate } from "@/server/templates/create-template";
import { writeVersion } from "@/server/templates/save-version";
import { refuseProblem } from "@/server/templates/template-problem";
import { ownMessageOf } from "./get-own-message";
import { lockCampaign } from "./lock-campaign";
import { reviseLaunched } from "./revise-launched";
import { refuseSent } from "./update-campaign";
import { type WholeCampaign, withTreatments } from "./whole-campaign";

export const WriteMessage = z.object({
  id: Id,
  treatment: z.int().min(0).max(4),
  content: TemplateContent,
});

interface Choice {
  templateId: string;
  templateVersion: number | null;
  version: number;
}

/** CMP-3: the mail of a treatment, written inside its campaign. A draft's is written over; of a launched campaign it becomes another version of both. */
export async function writeMessage(ctx: Context, input: z.input<typeof WriteMessage>): Promise<Choice> {
  allow(ctx, "campaigns:write");
  const { id, treatment: nth } = input;
  const content = TemplateContent.parse(input.content);
  refuseProblem(content);

  return ctx.db.transaction(async (tx) => {
    await shareProject(tx, ctx.projectId);
    const before = await lockCampaign(tx, ctx.projectId, id);
    refuseSent(before);
    if (!before.treatments[nth])
      throw new AppError("invalid", "This campaign has no such treatment", "treatment");
    const choice = await store(tx, ctx, before, { nth, content });
    const { templateId, templateVersion: pinned } = choice;
    await tx
      .update(treatment)
      .set({ templateId, templateVersion: pinned })
      .where(and(eq(treatment.campaignId, id), eq(treatment.nth, nth)));
    if (before.status !== "draft") await reviseLaunched(tx, ctx, before, await withTreatments(tx, before));
    await recordAudit(tx, ctx, {
      action: "campaign.write_message",
      subject: { kind: "campaign", id, name: before.name },
      after: { treatment: nth, subject: content.subject },
    });
    return choice;
  });
}

interface Written {
  nth: number;
  content: z.output<typeof TemplateContent>;
}

async function store(
  tx: Db,
  ctx: Context,
  before: WholeCampaign,
  { nth, content }: Written,
): Promise<Choice> {
  const own = await ownMessageOf(tx, before.id, nth);
  if (!own) {
    const { id, name } = before;
    const made = await insertTemplate(tx, ctx, { name, content, campaignId: id, action: "template.create" });
    return { templateId: made.id, templateVersion: null, version: 1 };
  }
  if (before.status !== "draft") {
    const { version } = await writeVersion(tx, ctx, own, { content });
    return { templateId: own.id, templateVersion: version, version };
  }
  const version = own.templateVersion ?? own.activeVersion;
  const now = ctx.now();
  await tx
    .update(templateVersion)
    .set({ ...content, updatedAt: now })
    .where(and(eq(templateVersion.templateId, own.id), eq(templateVersion.version, version)));
  await tx.update(template).set({ updatedAt: now }).where(eq(template.id, own.id));
  return { templateId: own.id, templateVersion: own.templateVersion, version };
}
