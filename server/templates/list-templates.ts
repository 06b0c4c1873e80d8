import { and, asc, desc, eq, ilike, or, sql } from "drizzle-orm";
import { z } from "zod";
import { template, templateVersion, treatment } from "@/db/schema";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { likePattern } from "@/server/like-pattern";

export const ListTemplates = z.object({
  search: z.string().trim().max(128).default(""),
  sort: z.enum(["name", "changed"]).default("changed"),
  descending: z.boolean().default(true),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});

/** Name, subject of the active version, and how many campaigns send it. */
export async function listTemplates(ctx: AccountContext, input: z.infer<typeof ListTemplates>) {
  allowAccount(ctx, "account:read");

  const like = likePattern(input.search);
  const active = and(
    eq(templateVersion.templateId, template.id),
    eq(templateVersion.version, template.activeVersion),
  );
  const where = input.search
    ? or(ilike(template.name, like), ilike(templateVersion.subject, like))
    : undefined;
  const usedBy = sql<number>`(select count(distinct ${treatment.campaignId}) from ${treatment}
    where ${treatment.templateId} = ${template.id})`.mapWith(Number);
  const [rows, counted, all] = await Promise.all([
    ctx.db
      .select({
        id: template.id,
        name: template.name,
        subject: templateVersion.subject,
        activeVersion: template.activeVersion,
        savedAt: sql<Date>`${templateVersion.createdAt}`.mapWith(templateVersion.createdAt),
        updatedAt: template.updatedAt,
        usedBy,
      })
      .from(template)
      .innerJoin(templateVersion, active)
      .where(where)
      .orderBy(...order(input))
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize),
    ctx.db
      .select({ total: sql<number>`count(*)::int` })
      .from(template)
      .innerJoin(templateVersion, active)
      .where(where),
    ctx.db.$count(template),
  ]);
  return { rows, total: counted[0]?.total ?? 0, all };
}

function order({ sort, descending }: z.infer<typeof ListTemplates>) {
  const column = sort === "name" ? sql`lower(${template.name})` : template.updatedAt;
  return [descending ? desc(column) : asc(column), asc(template.id)];
}
