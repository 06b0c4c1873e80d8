import { z } from "zod";
import type { Db } from "@/db/client";
import { template, templateVersion } from "@/db/schema";
import { Tags } from "@/domain/shared/tags";
import { TemplateContent } from "@/domain/templates/content";
import { TemplateName } from "@/domain/templates/name";
import { allowAccount } from "@/server/access/allow";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { isListed } from "./listed";
import { refuseTakenName } from "./refuse-taken-name";
import { refuseProblem } from "./template-problem";

export const CreateTemplate = z.object({
  name: TemplateName,
  content: TemplateContent,
  tags: Tags.optional(),
});
type CreateTemplate = z.input<typeof CreateTemplate>;

/** TPL-19 */
const MOST_TEMPLATES = 20_000;

/** Its first version is the active one (TPL-15). */
export async function createTemplate(ctx: AccountContext, { name, content, tags }: CreateTemplate) {
  allowAccount(ctx, "templates:write");
  refuseProblem(content);

  return ctx.db.transaction(async (tx) => {
    await refuseTakenName(tx, name);
    await refuseTooMany(tx, 1);
    return insertTemplate(tx, ctx, { name, content, tags, action: "template.create" });
  });
}

export async function refuseTooMany(tx: Db, more: number): Promise<void> {
  if ((await tx.$count(template, isListed())) + more > MOST_TEMPLATES) {
    throw new AppError(
      "conflict",
      `An account holds at most ${MOST_TEMPLATES.toLocaleString("en")} templates`,
    );
  }
}

type Inserted = CreateTemplate & {
  action: string;
  /** The message of this campaign alone: it has no name to be found by. */
  campaignId?: string;
};

/** A template with its first version. */
export async function insertTemplate(
  tx: Db,
  ctx: AccountContext,
  { name, content, tags, action, campaignId }: Inserted,
) {
  const [created] = await tx.insert(template).values({ name, tags, campaignId }).returning();
  if (!created) throw new Error("the insert returned no template");
  await tx.insert(templateVersion).values({
    templateId: created.id,
    version: 1,
    ...content,
    createdBy: ctx.actor.kind === "user" ? ctx.actor.id : null,
    createdAt: ctx.now(),
  });
  await recordAudit(tx, ctx, {
    action,
    subject: { kind: "template", id: created.id, name },
    after: { name, version: 1, subject: content.subject },
  });
  return created;
}
