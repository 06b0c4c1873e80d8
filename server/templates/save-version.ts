import { eq, max } from "drizzle-orm";
import { z } from "zod";
import { template, templateVersion } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { TemplateContent } from "@/domain/templates/content";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockTemplate } from "./lock-template";
import { refuseProblem } from "./template-problem";

export const SaveVersion = z.object({
  id: Id,
  content: TemplateContent,
  makeActive: z.boolean().default(true),
});

/** QTA-15 */
const MOST_VERSIONS = 5000;

/** TPL-14. A version is written once; numbers are never used again. */
export async function saveVersion(ctx: AccountContext, input: z.infer<typeof SaveVersion>) {
  allowAccount(ctx, "templates:write");
  refuseProblem(input.content);

  return ctx.db.transaction(async (tx) => {
    const found = await lockTemplate(tx, input.id);
    const [latest] = await tx
      .select({ version: max(templateVersion.version) })
      .from(templateVersion)
      .where(eq(templateVersion.templateId, input.id));
    const version = (latest?.version ?? 0) + 1;
    if (version > MOST_VERSIONS) {
      throw new AppError(
        "conflict",
        `A template has at most ${MOST_VERSIONS} versions: duplicate it to go on`,
      );
    }
    await tx.insert(templateVersion).values({
      templateId: input.id,
      version,
      ...input.content,
      createdBy: ctx.actor.kind === "user" ? ctx.actor.id : null,
      createdAt: ctx.now(),
    });
    const activeVersion = input.makeActive ? version : found.activeVersion;
    await tx.update(template).set({ activeVersion }).where(eq(template.id, input.id));
    await recordAudit(tx, ctx, {
      action: "template.save-version",
      subject: { kind: "template", id: found.id, name: found.name },
      before: { activeVersion: found.activeVersion },
      after: { version, activeVersion, subject: input.content.subject },
    });
    return { ...found, activeVersion, version };
  });
}
