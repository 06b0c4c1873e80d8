import { and, asc, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { template, templateVersion, treatment } from "@/db/schema";
import { channels } from "@/domain/messaging/channel";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { likePattern } from "@/server/like-pattern";
import { isListed } from "./listed";

export const ListTemplates = z.object({
  search: z.string().trim().max(128).default(""),
  channel: z.literal("").or(z.enum(channels)).default(""),
  tag: z.string().trim().max(128).default(""),
  sort: z.enum(["name", "subject", "version", "use", "created", "changed"]).default("changed"),
  descending: z.boolean().default(true),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});

/** Name, subject of the active version, and how many campaigns send it. */
export async function listTemplates(ctx: AccountContext, input: z.infer<typeof ListTemplates>) {
  allowAccount(ctx, "account:read");

  const active = and(
    eq(templateVersion.templateId, template.id),
    eq(templateVersion.version, template.activeVersion),
  );
  const where = whereOf(input);
  const usedBy = sql<number>`(select count(distinct ${treatment.campaignId}) from ${treatment}
    where ${treatment.templateId} = ${template.id})`.mapWith(Number);
  const [rows, counted, all] = await Promise.all([
    ctx.db
      .select({
        id: template.id,
        name: template.name,
        channel: template.channel,
        tags: template.tags,
        subject: templateVersion.subject,
        activeVersion: template.activeVersion,
        savedAt: sql<Date>`${templateVersion.createdAt}`.mapWith(templateVersion.createdAt),
        createdAt: template.createdAt,
        updatedAt: template.updatedAt,
        usedBy,
      })
      .from(template)
      .innerJoin(templateVersion, active)
      .where(where)
      .orderBy(...order(input, usedBy))
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize),
    ctx.db
      .select({ total: sql<number>`count(*)::int` })
      .from(template)
      .innerJoin(templateVersion, active)
      .where(where),
    ctx.db.$count(template, isListed()),
  ]);
  return { rows, total: counted[0]?.total ?? 0, all };
}

/** TPL-17: by what is typed, channel and a tag's name. */
function whereOf({ search, channel, tag }: z.infer<typeof ListTemplates>) {
  const like = likePattern(search);
  return and(
    isListed(),
    search ? or(ilike(template.name, like), ilike(templateVersion.subject, like)) : undefined,
    channel ? eq(template.channel, channel) : undefined,
    tag ? sql`${template.tags} ? ${tag}` : undefined,
  );
}

function order({ sort, descending }: z.infer<typeof ListTemplates>, usedBy: SQL<number>) {
  const column = {
    name: sql`lower(${template.name})`,
    subject: sql`lower(${templateVersion.subject})`,
    version: template.activeVersion,
    use: usedBy,
    created: template.createdAt,
    changed: template.updatedAt,
  }[sort];
  return [descending ? desc(column) : asc(column), asc(template.id)];
}
