import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type TreatmentRow, template } from "@/db/schema";
import { contentFindings } from "@/domain/content-lint/content-findings";
import type { Finding } from "@/domain/content-lint/finding";
import type { CompiledEmail } from "@/domain/templates/compile";
import type { TemplateContent } from "@/domain/templates/content";
import { getVersion } from "@/server/templates/get-version";
import { tryCompile } from "@/server/templates/template-problem";

export interface SentContent {
  template: { id: string; name: string; version: number };
  content: TemplateContent;
  email: CompiledEmail;
  findings: Finding[];
}

type Choice = Pick<TreatmentRow, "templateId" | "templateVersion">;

/** What a treatment would send at this moment; null where nothing is chosen, or it cannot be sent. */
export async function findContent(
  db: Db,
  { templateId, templateVersion }: Choice,
): Promise<SentContent | null> {
  if (!templateId) return null;
  const [found] = await db
    .select()
    .from(template)
    .where(and(eq(template.id, templateId), isNull(template.deletedAt)));
  if (!found) return null;
  const content = await getVersion(db, templateId, templateVersion ?? found.activeVersion);
  const { email } = tryCompile(content);
  if (!email) return null;
  return {
    template: { id: found.id, name: found.name, version: content.version },
    content,
    email,
    findings: contentFindings(content),
  };
}
