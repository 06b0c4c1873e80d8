import { and, count, desc, eq, gte, ilike, lt } from "drizzle-orm";
import { z } from "zod";
import { project, suppression } from "@/db/schema";
import { suppressionReasons } from "@/domain/feedback/suppression-reasons";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { likePattern } from "@/server/like-pattern";

const PAGE_ROWS = 25;

export const ListSuppressions = z.object({
  q: z.string().trim().max(320).default(""),
  reason: z.enum(suppressionReasons).nullable().default(null),
  from: z.date().nullable().default(null),
  until: z.date().nullable().default(null), // not included
  page: z.int().min(1).max(100_000).default(1),
});

/** EML-16. The list holds for the whole account; whoever is no owner or admin of it, and a key of one project, sees what came of this project. */
export async function listSuppressions(ctx: Context, question: z.infer<typeof ListSuppressions>) {
  allow(ctx, "project:read");
  const { q, reason, from, until, page } = question;
  const wanted = and(
    q ? ilike(suppression.addressKey, likePattern(q)) : undefined,
    reason ? eq(suppression.reason, reason) : undefined,
    from ? gte(suppression.at, from) : undefined,
    until ? lt(suppression.at, until) : undefined,
    seesAll(ctx) ? undefined : eq(suppression.projectId, ctx.projectId),
  );
  const [[counted], rows] = await Promise.all([
    ctx.db.select({ total: count() }).from(suppression).where(wanted),
    ctx.db
      .select({
        address: suppression.addressKey,
        reason: suppression.reason,
        detail: suppression.detail,
        at: suppression.at,
        projectName: project.name,
      })
      .from(suppression)
      .leftJoin(project, eq(project.id, suppression.projectId))
      .where(wanted)
      .orderBy(desc(suppression.at), suppression.addressKey)
      .limit(PAGE_ROWS)
      .offset((page - 1) * PAGE_ROWS),
  ]);
  return { rows, total: counted?.total ?? 0 };
}

function seesAll({ actor }: Context): boolean {
  if (actor.kind === "user") return actor.role !== "marketer";
  return actor.kind !== "key" || actor.projectId === null;
}
