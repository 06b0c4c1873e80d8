import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { run, template, templateVersion, treatment } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { TemplateContent } from "@/domain/templates/content";
import { VersionDescription } from "@/domain/templates/name";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { lockTemplate } from "./lock-template";
import { latestVersion } from "./save-version";
import { refuseProblem } from "./template-problem";

export const UpdateVersion = z.object({
  id: Id,
  version: z.int().min(1),
  content: TemplateContent,
  description: VersionDescription,
});

/** TPL-14: writes over the latest version, for as long as nothing was launched with it. */
export async function updateVersion(ctx: AccountContext, input: z.input<typeof UpdateVersion>) {
  allowAccount(ctx, "templates:write");
  const { id, version, content, description = "" } = input;
  refuseProblem(content);

  return ctx.db.transaction(async (tx) => {
    const found = await lockTemplate(tx, id);
    const latest = await latestVersion(tx, id);
    if (version !== latest) {
      throw new AppError(
        "conflict",
        `Version ${latest} is the latest: only that one can be updated. Save this as a new version.`,
      );
    }
    if (await isPinned(tx, id, version)) {
      throw new AppError(
        "conflict",
        `A campaign was launched with version ${version}: save this as a new version.`,
      );
    }
    const now = ctx.now();
    await tx
      .update(templateVersion)
      .set({ ...TemplateContent.parse(content), description, updatedAt: now })
      .where(isVersion(id, version));
    await tx.update(template).set({ updatedAt: now }).where(eq(template.id, id));
    await recordAudit(tx, ctx, {
      action: "template.update-version",
      subject: { kind: "template", id, name: found.name },
      after: { version, subject: content.subject },
    });
    return { ...found, version };
  });
}

export const isVersion = (id: string, version: number) =>
  and(eq(templateVersion.templateId, id), eq(templateVersion.version, version));

/** Whether something was, or will be, sent with exactly this version. */
export async function isPinned(tx: Db, id: string, version: number): Promise<boolean> {
  const [runs, treatments] = await Promise.all([
    tx.$count(run, and(eq(run.templateId, id), eq(run.templateVersion, version))),
    tx.$count(treatment, and(eq(treatment.templateId, id), eq(treatment.templateVersion, version))),
  ]);
  return runs + treatments > 0;
}
