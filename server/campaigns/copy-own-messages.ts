import { and, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { template } from "@/db/schema";
import type { Treatment } from "@/domain/campaigns/treatment";
import type { Context } from "@/server/context";
import { insertTemplate } from "@/server/templates/create-template";
import { contentOfVersion, getVersion } from "@/server/templates/get-version";

/** Messages written inside a campaign belong to it alone: its copy gets copies of them, as they would be sent. */
export async function copyOwnMessages(tx: Db, ctx: Context, treatments: Treatment[], campaignId: string) {
  const ids = treatments.flatMap(({ templateId }) => templateId ?? []);
  const own = await tx
    .select()
    .from(template)
    .where(and(inArray(template.id, ids), isNotNull(template.campaignId)));
  const copied: Treatment[] = [];
  for (const treatment of treatments) {
    const message = own.find(({ id }) => id === treatment.templateId);
    if (!message) copied.push(treatment);
    else copied.push({ ...treatment, templateId: await copyOf(message, treatment), templateVersion: null });
  }
  return copied;

  async function copyOf({ id, name, tags, activeVersion }: typeof template.$inferSelect, of: Treatment) {
    const content = contentOfVersion(await getVersion(tx, id, of.templateVersion ?? activeVersion));
    return (await insertTemplate(tx, ctx, { name, content, tags, campaignId, action: "template.duplicate" }))
      .id;
  }
}
