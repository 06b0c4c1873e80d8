import { and, eq, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { template } from "@/db/schema";
import { AppError } from "@/server/errors";

/** Holds the chosen template against deletion until the transaction ends. A message of another campaign is nobody else's to choose. */
export async function refuseMissingTemplate(
  tx: Db,
  templateId: string | null | undefined,
  campaignId?: string,
): Promise<void> {
  if (!templateId) return;
  const isShared = isNull(template.campaignId);
  const isChoice = campaignId ? or(isShared, eq(template.campaignId, campaignId)) : isShared;
  const [found] = await tx
    .select({ id: template.id })
    .from(template)
    .where(and(eq(template.id, templateId), isNull(template.deletedAt), isChoice))
    .for("key share");
  if (!found) throw new AppError("invalid", "That template is gone: choose another one", "templateId");
}
