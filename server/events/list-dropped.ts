import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { droppedCount, droppedEvent } from "@/db/schema";
import { dropReasons } from "@/domain/events/drop";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

export const ListDropped = z.object({
  reason: z.enum(dropReasons).nullable().default(null),
  cursor: Id.nullish(),
  limit: z.int().min(1).max(200).default(50),
});

const DAYS = 30;
const DAY_MS = 86_400_000;

/** The ingestion log: how many events of the last thirty days were not taken, by reason, and the latest of them. */
export async function listDropped(ctx: Context, { reason, cursor, limit }: z.infer<typeof ListDropped>) {
  allow(ctx, "project:read");
  const { db, projectId } = ctx;
  const since = new Date(ctx.now().getTime() - DAYS * DAY_MS).toISOString().slice(0, 10);
  const [counts, found] = await Promise.all([
    db
      .select({ reason: droppedCount.reason, count: sql<number>`sum(${droppedCount.count})::float8` })
      .from(droppedCount)
      .where(and(eq(droppedCount.projectId, projectId), gte(droppedCount.day, since)))
      .groupBy(droppedCount.reason)
      .orderBy(sql`sum(${droppedCount.count}) desc`),
    db
      .select()
      .from(droppedEvent)
      .where(
        and(
          eq(droppedEvent.projectId, projectId),
          reason ? eq(droppedEvent.reason, reason) : undefined,
          cursor ? lt(droppedEvent.id, cursor) : undefined,
        ),
      )
      .orderBy(desc(droppedEvent.id))
      .limit(limit + 1),
  ]);
  const rows = found.slice(0, limit);
  return { counts, rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}
