import { and, eq, gte } from "drizzle-orm";
import type { Db } from "@/db/client";
import { treatment } from "@/db/schema";
import type { Treatment } from "@/domain/campaigns/treatment";

type Mail = {
  [K in "templateId" | "templateVersion" | "fromName" | "fromAddress"]?: Treatment[K] | undefined;
};

/** Puts a campaign's treatments in place of those it has; `mail` is for the default one alone. When their next runs are stays as it is. */
export async function setTreatments(
  tx: Db,
  campaignId: string,
  wanted: Treatment[] | undefined,
  mail: Mail,
): Promise<void> {
  for (const [nth, own] of (wanted ?? []).entries()) {
    const set = nth === 0 ? { ...own, share: 0 } : own;
    await tx
      .insert(treatment)
      .values({ ...set, campaignId, nth })
      .onConflictDoUpdate({ target: [treatment.campaignId, treatment.nth], set });
  }
  if (wanted)
    await tx
      .delete(treatment)
      .where(and(eq(treatment.campaignId, campaignId), gte(treatment.nth, wanted.length)));
  const given = Object.entries(mail).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  await tx
    .update(treatment)
    .set(Object.fromEntries(given))
    .where(and(eq(treatment.campaignId, campaignId), eq(treatment.nth, 0)));
}
