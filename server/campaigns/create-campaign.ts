import { z } from "zod";
import { campaign } from "@/db/schema";
import { Audience } from "@/domain/campaigns/audience";
import { CampaignName } from "@/domain/campaigns/name";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { refuseMissingSegment } from "./refuse-missing-segment";
import { refuseMissingTemplate } from "./refuse-missing-template";

export const CreateCampaign = z.object({
  name: CampaignName,
  templateId: Id.nullable().default(null),
  audience: Audience.default({ kind: "everyone" }),
});

export async function createCampaign(
  ctx: Context,
  { name, templateId, audience }: z.infer<typeof CreateCampaign>,
) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    await refuseMissingTemplate(tx, templateId);
    await refuseMissingSegment(tx, ctx.projectId, audience);
    const [created] = await tx
      .insert(campaign)
      .values({ projectId: ctx.projectId, name, templateId, audience })
      .returning();
    if (!created) throw new Error("the insert returned no campaign");
    await recordAudit(tx, ctx, {
      action: "campaign.create",
      subject: { kind: "campaign", id: created.id, name },
      after: { name, templateId, audience },
    });
    return created;
  });
}
