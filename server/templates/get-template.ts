import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { template, templateVersion, user } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { campaignsUsing } from "./campaigns-using";
import { contentOfVersion, getVersion } from "./get-version";
import { isListed } from "./listed";

export const GetTemplate = z.object({ id: Id, version: z.int().min(1).optional() });

/** A template with one version's content, the active one's unless another is asked for, and the list of all versions. */
export async function getTemplate(ctx: AccountContext, { id, version }: z.infer<typeof GetTemplate>) {
  allowAccount(ctx, "account:read");

  const [found] = await ctx.db
    .select()
    .from(template)
    .where(and(eq(template.id, id), isListed()));
  if (!found) throw new AppError("not_found", "There is no such template");
  const [shown, versions, users] = await Promise.all([
    getVersion(ctx.db, id, version ?? found.activeVersion),
    ctx.db
      .select({
        version: templateVersion.version,
        description: templateVersion.description,
        subject: templateVersion.subject,
        isDesign: sql<boolean>`${templateVersion.design} is not null`,
        createdAt: templateVersion.createdAt,
        updatedAt: templateVersion.updatedAt,
        createdBy: user.name,
      })
      .from(templateVersion)
      .leftJoin(user, eq(user.id, templateVersion.createdBy))
      .where(eq(templateVersion.templateId, id))
      .orderBy(desc(templateVersion.version)),
    campaignsUsing(ctx.db, ctx, id),
  ]);
  const { version: opened, description } = shown;
  return {
    ...found,
    version: opened,
    description,
    content: contentOfVersion(shown),
    versions,
    usedBy: users,
  };
}
