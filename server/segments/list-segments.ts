import { and, asc, count, desc, eq, ilike, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { campaign, segment } from "@/db/schema";
import { segmentKinds } from "@/domain/segments/kinds";
import { isStorable, unstorable } from "@/domain/shared/storable";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { likePattern } from "@/server/like-pattern";
import { namingSegments } from "./naming-segments";

export const ListSegments = z.object({
  search: z.string().trim().max(128).refine(isStorable, unstorable).default(""),
  kind: z.enum(segmentKinds).optional(), // left out: both
  sort: z.enum(["name", "size", "changed"]).default("changed"),
  descending: z.boolean().default(true),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});
type ListSegments = z.infer<typeof ListSegments>;

/** A page of segments with the size each had when it was last counted, and how many things use it. */
export async function listSegments(ctx: Context, input: ListSegments) {
  allow(ctx, "project:read");

  const ofProject = and(eq(segment.projectId, ctx.projectId), isNull(segment.deletedAt));
  const where = and(
    ofProject,
    input.kind ? eq(segment.kind, input.kind) : undefined,
    input.search ? ilike(segment.name, likePattern(input.search)) : undefined,
  );
  const [rows, total, all, uses] = await Promise.all([
    ctx.db
      .select({
        id: segment.id,
        name: segment.name,
        description: segment.description,
        kind: segment.kind,
        version: segment.version,
        lastCount: segment.lastCount,
        lastCountedAt: segment.lastCountedAt,
        updatedAt: segment.updatedAt,
      })
      .from(segment)
      .where(where)
      .orderBy(...order(input))
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize),
    ctx.db.$count(segment, where),
    ctx.db.$count(segment, ofProject),
    countUses(ctx),
  ]);
  return { rows: rows.map((row) => ({ ...row, uses: uses.get(row.id) ?? 0 })), total, all };
}

function order({ sort, descending }: ListSegments) {
  const column = {
    name: sql`lower(${segment.name})`,
    size: sql`coalesce(${segment.lastCount}, -1)`,
    changed: segment.updatedAt,
  }[sort];
  return [descending ? desc(column) : asc(column), asc(segment.id)];
}

/** By campaigns and by other segments. */
async function countUses({ db, projectId }: Context): Promise<Map<string, number>> {
  const used = sql<string>`${campaign.audience} ->> 'segmentId'`;
  const [campaigns, naming] = await Promise.all([
    db
      .select({ id: used, count: count() })
      .from(campaign)
      .where(and(eq(campaign.projectId, projectId), sql`${used} is not null`))
      .groupBy(used),
    namingSegments(db, projectId),
  ]);
  const uses = new Map(campaigns.map(({ id, count: times }) => [id, times]));
  for (const { names } of naming) uses.set(names, (uses.get(names) ?? 0) + 1);
  return uses;
}
