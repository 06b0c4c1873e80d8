import { eq } from "drizzle-orm";
import { campaign } from "@/db/schema";
import { allow } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { Context } from "@/server/context";
import { insertVersion } from "./insert-version";
import { lockCampaign } from "./lock-campaign";

/** B12: for callers to whom every update is a version, also of what changes no definition. */
export async function countVersion(ctx: Context, { id }: { id: string }): Promise<number> {
  allow(ctx, "campaigns:write");

  return ctx.db.transaction(async (tx) => {
    const found = await lockCampaign(tx, ctx.projectId, id);
    const version = found.version + 1;
    await tx.update(campaign).set({ version, updatedAt: ctx.now() }).where(eq(campaign.id, id));
    if (found.status !== "draft") await insertVersion(tx, ctx, { ...found, version });
    await recordAudit(tx, ctx, {
      action: "campaign.version",
      subject: { kind: "campaign", id, name: found.name },
      before: { version: found.version },
      after: { version },
    });
    return version;
  });
}
