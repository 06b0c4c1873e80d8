import { and, eq, gte, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { event } from "@/db/schema/event";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

export const CountEvents = z.object({
  type: z.string().max(128).nullable().default(null),
  from: z.date().nullable().default(null), // a day ago
  to: z.date().nullable().default(null), // now
});

/** Arrival is told by the database's clock, so the last day is too. */
const aDayAgo = sql`statement_timestamp() - interval '1 day'`;

/** How many events of each type arrived in a span of time, most first. */
export async function countEvents(ctx: Context, { type, from, to }: z.infer<typeof CountEvents>) {
  allow(ctx, "project:read");

  const byType = await ctx.db
    .select({ type: event.type, count: sql<number>`count(*)::float8` })
    .from(event)
    .where(
      and(
        eq(event.projectId, ctx.projectId),
        gte(event.arrivedAt, from ?? aDayAgo),
        to ? lt(event.arrivedAt, to) : undefined,
        type ? eq(event.type, type) : undefined,
      ),
    )
    .groupBy(event.type)
    .orderBy(sql`count(*) desc`, event.type);
  return { total: byType.reduce((sum, { count }) => sum + count, 0), byType };
}
