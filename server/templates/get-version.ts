import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { templateVersion } from "@/db/schema";
import { AppError } from "@/server/errors";

export async function getVersion(db: Db, templateId: string, version: number) {
  const [found] = await db
    .select()
    .from(templateVersion)
    .where(and(eq(templateVersion.templateId, templateId), eq(templateVersion.version, version)));
  if (!found) throw new AppError("not_found", `The template has no version ${version}`);
  return found;
}
