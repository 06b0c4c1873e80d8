import { z } from "zod";
import { campaign, treatment } from "@/db/schema";
import { Audience } from "@/domain/campaigns/audience";
import { CampaignName } from "@/domain/campaigns/name";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import type { MovesIn } from "@/server/pinpoint/moves-in";
import { refuseMissingSegment } from "./refuse-missing-segment";
import { refuseMissingTemplate } from "./refuse-missing-template";
import { withTreatments } from "./whole-campaign";

export const CreateCampaign = z.object({
  name: CampaignName,
  templateId: Id.nullable().default(null),
  audience: Audience.default({ kind: "everyone" }),
});

export async function createCampaign(
  ctx: Context,
  { name, templateId, audience }: z.infer<typeof CreateCampaign>,
  { id }: Partial<MovesIn> = {},
) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    await refuseMissingTemplate(tx, templateId);
    await refuseMissingSegment(tx, ctx.projectId, audience);
    const [created] = await tx
      .insert(campaign)
      .values({ id, projectId: ctx.projectId, name, audience })
      .onConflictDoNothing()
      .returning();
    if (!created) throw new AppError("conflict", "A campaign of this id was here and is deleted.");
    await tx.insert(treatment).values({ campaignId: created.id, nth: 0, templateId });
    await recordAudit(tx, ctx, {
      action: "campaign.create",
      subject: { kind: "campaign", id: created.id, name },
      after: { name, templateId, audience },
    });
    return withTreatments(tx, created);
  });
}
