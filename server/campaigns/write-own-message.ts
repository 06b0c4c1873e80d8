import type { TemplateContent } from "@/domain/templates/content";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { insertTemplate } from "@/server/templates/create-template";
import { refuseProblem } from "@/server/templates/template-problem";
import { lockCampaign } from "./lock-campaign";

interface OwnMessage {
  id: string;
  content: TemplateContent;
}

/** A message that belongs to one campaign alone; the campaign has to choose it still. */
export async function writeOwnMessage(ctx: Context, { id, content }: OwnMessage): Promise<string> {
  allow(ctx, "campaigns:write");
  refuseProblem(content);

  return ctx.db.transaction(async (tx) => {
    const { name } = await lockCampaign(tx, ctx.projectId, id);
    const made = await insertTemplate(tx, ctx, { name, content, campaignId: id, action: "template.create" });
    await recordAudit(tx, ctx, {
      action: "campaign.message",
      subject: { kind: "campaign", id, name },
      after: { subject: content.subject },
    });
    return made.id;
  });
}
