import type { Db } from "@/db/client";
import { campaignVersion } from "@/db/schema";
import { nameOf } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { definitionOf, type WholeCampaign } from "./whole-campaign";

/** CMP-28: keeps what a launched campaign says from now on. */
export async function insertVersion(tx: Db, ctx: Context, whole: WholeCampaign): Promise<void> {
  await tx.insert(campaignVersion).values({
    campaignId: whole.id,
    version: whole.version,
    definition: definitionOf(whole),
    createdBy: nameOf(ctx.actor),
    createdAt: ctx.now(),
  });
}
