import { eq } from "drizzle-orm";
import { campaign, treatment } from "@/db/schema";
import { copyName } from "@/domain/shared/copy-name";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { copyOwnMessages } from "./copy-own-messages";
import { lockCampaign } from "./lock-campaign";
import { definitionOf, withTreatments } from "./whole-campaign";

/** CMP-27: a new draft with the same definition. */
export async function duplicateCampaign(ctx: Context, { id }: { id: string }) {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    const source = await lockCampaign(tx, ctx.projectId, id);
    const rows = await tx
      .select({ name: campaign.name })
      .from(campaign)
      .where(eq(campaign.projectId, ctx.projectId));
    const taken = new Set(rows.map(({ name }) => name));
    const { treatments, ...definition } = definitionOf(source);
    const name = copyName(source.name, (candidate) => taken.has(candidate));
    const { projectId, channel } = source;
    const [created] = await tx
      .insert(campaign)
      .values({ ...definition, projectId, channel, name })
      .returning();
    if (!created) throw new Error("the insert returned no campaign");
    const copied = await copyOwnMessages(tx, ctx, treatments, created.id);
    await tx.insert(treatment).values(copied.map((own, nth) => ({ ...own, campaignId: created.id, nth })));
    await recordAudit(tx, ctx, {
      action: "campaign.duplicate",
      subject: { kind: "campaign", id: created.id, name },
      after: { name, copyOf: source.id },
    });
    return withTreatments(tx, created);
  });
}
