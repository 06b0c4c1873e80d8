import { eq } from "drizzle-orm";
import { z } from "zod";
import { campaign } from "@/db/schema";
import { Audience } from "@/domain/campaigns/audience";
import { CampaignName } from "@/domain/campaigns/name";
import { SenderAddress, SenderName } from "@/domain/campaigns/sender";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockCampaign } from "./lock-campaign";
import { refuseMissingSegment } from "./refuse-missing-segment";
import { refuseMissingTemplate } from "./refuse-missing-template";

export const UpdateCampaign = z.object({
  id: Id,
  name: CampaignName.optional(),
  templateId: Id.nullable().optional(),
  audience: Audience.optional(),
  fromName: SenderName.nullable().optional(),
  fromAddress: SenderAddress.nullable().optional(),
});

/** Changes what is given and nothing else; only a draft can be changed (CMP-27). */
export async function updateCampaign(ctx: Context, { id, ...changes }: z.infer<typeof UpdateCampaign>) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    const found = await lockCampaign(tx, ctx.projectId, id);
    if (found.status !== "draft") {
      throw new AppError("conflict", "Only a draft can be changed: duplicate this campaign to send another");
    }
    await refuseMissingTemplate(tx, changes.templateId);
    await refuseMissingSegment(tx, ctx.projectId, changes.audience);
    const [updated] = await tx
      .update(campaign)
      .set({ ...changes, updatedAt: ctx.now() })
      .where(eq(campaign.id, id))
      .returning();
    if (!updated) throw new Error("the update returned no campaign");
    const before = Object.fromEntries(
      Object.keys(changes).map((key) => [key, found[key as keyof typeof found]]),
    ); // the keys are columns
    await recordAudit(tx, ctx, {
      action: "campaign.update",
      subject: { kind: "campaign", id, name: updated.name },
      before,
      after: changes,
    });
    return updated;
  });
}
