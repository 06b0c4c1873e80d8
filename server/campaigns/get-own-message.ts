import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { template, treatment } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { contentOfVersion, getVersion } from "@/server/templates/get-version";
import { findCampaign } from "./find-campaign";

export const GetOwnMessage = z.object({ id: Id, treatment: z.int().min(0).max(4) });

/** What is written inside a campaign for one of its treatments; null: it sends a template of the account, or nothing yet. */
export async function getOwnMessage(ctx: Context, { id, treatment: nth }: z.infer<typeof GetOwnMessage>) {
  allow(ctx, "project:read");

  await findCampaign(ctx, id);
  const found = await ownMessageOf(ctx.db, id, nth);
  if (!found) return null;
  const shown = await getVersion(ctx.db, found.id, found.templateVersion ?? found.activeVersion);
  return { templateId: found.id, version: shown.version, content: contentOfVersion(shown) };
}

export async function ownMessageOf(db: Db, campaignId: string, nth: number) {
  const [found] = await db
    .select({ message: template, templateVersion: treatment.templateVersion })
    .from(treatment)
    .innerJoin(template, and(eq(template.id, treatment.templateId), eq(template.campaignId, campaignId)))
    .where(and(eq(treatment.campaignId, campaignId), eq(treatment.nth, nth)));
  return found ? { ...found.message, templateVersion: found.templateVersion } : null;
}
