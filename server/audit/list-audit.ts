import { and, desc, eq, gte, ilike, lt, type SQL } from "drizzle-orm";
import { z } from "zod";
import { auditEntry, project } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { allowAccount } from "@/server/access/allow";
import type { AccountContext } from "@/server/context";
import { likeBeginning } from "@/server/like-pattern";

export const ListAudit = z.object({
  projectId: Id.optional(),
  actorId: z.string().max(100).optional(),
  /** A whole action, or its beginning: "campaign." */
  action: z.string().max(100).optional(),
  from: z.date().optional(),
  /** Not included. */
  until: z.date().optional(),
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(1000).default(25),
});

type Question = z.infer<typeof ListAudit>;

/** SEC-3: newest first. */
export async function listAudit(ctx: AccountContext, question: Question) {
  allowAccount(ctx, "audit:read");
  const asked = and(...conditions(question));
  const [rows, total] = await Promise.all([
    ctx.db
      .select({ entry: auditEntry, projectName: project.name })
      .from(auditEntry)
      .leftJoin(project, eq(project.id, auditEntry.projectId))
      .where(asked)
      .orderBy(desc(auditEntry.at), desc(auditEntry.id))
      .limit(question.pageSize)
      .offset((question.page - 1) * question.pageSize),
    ctx.db.$count(auditEntry, asked),
  ]);
  return { rows: rows.map(({ entry, projectName }) => ({ ...entry, projectName })), total };
}

function conditions({ projectId, actorId, action, from, until }: Question): (SQL | undefined)[] {
  return [
    projectId ? eq(auditEntry.projectId, projectId) : undefined,
    actorId ? eq(auditEntry.actorId, actorId) : undefined,
    action?.endsWith(".") ? ilike(auditEntry.action, likeBeginning(action)) : undefined,
    action && !action.endsWith(".") ? eq(auditEntry.action, action) : undefined,
    from ? gte(auditEntry.at, from) : undefined,
    until ? lt(auditEntry.at, until) : undefined,
  ];
}
