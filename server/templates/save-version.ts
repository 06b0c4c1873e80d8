import { eq, max } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { type Template, template, templateVersion } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { TemplateContent } from "@/domain/templates/content";
import { VersionDescription } from "@/domain/templates/name";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockTemplate } from "./lock-template";
import { refuseProblem } from "./template-problem";

export const SaveVersion = z.object({
  id: Id,
  content: TemplateContent,
  description: VersionDescription,
  makeActive: z.boolean().default(true),
});
type SaveVersion = z.input<typeof SaveVersion>;

/** QTA-15 */
const MOST_VERSIONS = 5000;

/** TPL-14: numbers are never used again. */
export async function saveVersion(ctx: AccountContext, { id, ...saved }: SaveVersion) {
  allowAccount(ctx, "templates:write");
  refuseProblem(saved.content);

  return ctx.db.transaction(async (tx) => writeVersion(tx, ctx, await lockTemplate(tx, id), saved));
}

/** The next version of a template that is held; whoever calls has asked whether the actor may. */
export async function writeVersion(
  tx: Db,
  ctx: AccountContext,
  found: Template,
  { content, description = "", makeActive = true }: Omit<SaveVersion, "id">,
) {
  const version = (await latestVersion(tx, found.id)) + 1;
  if (version > MOST_VERSIONS) {
    throw new AppError(
      "conflict",
      `A template has at most ${MOST_VERSIONS.toLocaleString("en")} versions: duplicate it to go on`,
    );
  }
  await tx.insert(templateVersion).values({
    templateId: found.id,
    version,
    description,
    ...content,
    createdBy: ctx.actor.kind === "user" ? ctx.actor.id : null,
    createdAt: ctx.now(),
  });
  const activeVersion = makeActive ? version : found.activeVersion;
  await tx.update(template).set({ activeVersion, updatedAt: ctx.now() }).where(eq(template.id, found.id));
  await recordAudit(tx, ctx, {
    action: "template.save-version",
    subject: { kind: "template", id: found.id, name: found.name },
    before: { activeVersion: found.activeVersion },
    after: { version, activeVersion, subject: content.subject },
  });
  return { ...found, activeVersion, version };
}

export async function latestVersion(tx: Db, templateId: string): Promise<number> {
  const [latest] = await tx
    .select({ version: max(templateVersion.version) })
    .from(templateVersion)
    .where(eq(templateVersion.templateId, templateId));
  return latest?.version ?? 0;
}
