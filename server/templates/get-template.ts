import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { template, templateVersion, user } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { campaignsUsing } from "./campaigns-using";
import { getVersion } from "./get-version";

export const GetTemplate = z.object({ id: Id, version: z.int().min(1).optional() });

/** A template with one version's content, the active one's unless another is asked for, and the list of all versions. */
export async function getTemplate(ctx: AccountContext, { id, version }: z.infer<typeof GetTemplate>) {
  allowAccount(ctx, "account:read");

  const [found] = await ctx.db.select().from(template).where(eq(template.id, id));
  if (!found) throw new AppError("not_found", "There is no such template");
  const [shown, versions, users] = await Promise.all([
    getVersion(ctx.db, id, version ?? found.activeVersion),
    ctx.db
      .select({
        version: templateVersion.version,
        subject: templateVersion.subject,
        createdAt: templateVersion.createdAt,
        createdBy: user.name,
      })
      .from(templateVersion)
      .leftJoin(user, eq(user.id, templateVersion.createdBy))
      .where(eq(templateVersion.templateId, id))
      .orderBy(desc(templateVersion.version)),
    campaignsUsing(ctx.db, ctx, id),
  ]);
  const { subject, html, text } = shown;
  return { ...found, version: shown.version, content: { subject, html, text }, versions, usedBy: users };
}
