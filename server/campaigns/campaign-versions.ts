import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { campaignVersion } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { findCampaign } from "./find-campaign";

export const ListCampaignVersions = z.object({ id: Id });
export const GetCampaignVersion = z.object({ id: Id, version: z.int().min(1) });

/** CMP-28: what a campaign said since its launch, newest first. A draft has no versions yet. */
export async function listCampaignVersions(ctx: Context, { id }: z.infer<typeof ListCampaignVersions>) {
  allow(ctx, "project:read");

  await findCampaign(ctx, id);
  return ctx.db
    .select({
      version: campaignVersion.version,
      createdBy: campaignVersion.createdBy,
      createdAt: campaignVersion.createdAt,
    })
    .from(campaignVersion)
    .where(eq(campaignVersion.campaignId, id))
    .orderBy(desc(campaignVersion.version));
}

export async function getCampaignVersion(ctx: Context, { id, version }: z.infer<typeof GetCampaignVersion>) {
  allow(ctx, "project:read");

  await findCampaign(ctx, id);
  const [found] = await ctx.db
    .select()
    .from(campaignVersion)
    .where(and(eq(campaignVersion.campaignId, id), eq(campaignVersion.version, version)));
  if (!found) throw new AppError("not_found", `This campaign has no version ${version}`);
  return found;
}
