import { eq } from "drizzle-orm";
import { campaign } from "@/db/schema";
import { Tags } from "@/domain/campaigns/tags";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { lockCampaign } from "./lock-campaign";

interface Retagging {
  id: string;
  retag: (tags: Tags) => Tags;
}

/** CMP-35: at any time; of what was sent too. */
export async function tagCampaign(ctx: Context, { id, retag }: Retagging) {
  allow(ctx, "campaigns:write");

  await ctx.db.transaction(async (tx) => {
    const found = await lockCampaign(tx, ctx.projectId, id);
    const tags = Tags.parse(retag(found.tags));
    await tx.update(campaign).set({ tags }).where(eq(campaign.id, id));
    await recordAudit(tx, ctx, {
      action: "campaign.tag",
      subject: { kind: "campaign", id, name: found.name },
      before: { tags: found.tags },
      after: { tags },
    });
  });
}
