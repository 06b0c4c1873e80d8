import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type TemplateVersion, templateVersion } from "@/db/schema";
import { AppError } from "@/server/errors";

export async function getVersion(db: Db, templateId: string, version: number) {
  const [found] = await db
    .select()
    .from(templateVersion)
    .where(and(eq(templateVersion.templateId, templateId), eq(templateVersion.version, version)));
  if (!found) throw new AppError("not_found", `The template has no version ${version}`);
  return found;
}

/** What a version says, without who saved it and when. */
export function contentOfVersion(version: TemplateVersion) {
  const { subject, html, text, headers, defaults, whenMissing, design } = version;
  return { subject, html, text, headers, defaults, whenMissing, design };
}
