import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { template } from "@/db/schema";
import { AppError } from "@/server/errors";

/** Holds the chosen template against deletion until the transaction ends. */
export async function refuseMissingTemplate(tx: Db, templateId: string | null | undefined): Promise<void> {
  if (!templateId) return;
  const [found] = await tx
    .select({ id: template.id })
    .from(template)
    .where(and(eq(template.id, templateId), isNull(template.deletedAt)))
    .for("key share");
  if (!found) throw new AppError("invalid", "That template is gone: choose another one", "templateId");
}
