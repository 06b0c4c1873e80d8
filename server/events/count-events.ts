import { and, eq, gte, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { event } from "@/db/schema/event";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

const DAY_MS = 86_400_000;

export const CountEvents = z.object({
  type: z.string().max(128).nullable().default(null),
  from: z.date().nullable().default(null), // a day ago
  to: z.date().nullable().default(null), // now
});

/** How many events of each type arrived in a span of time, most first. */
export async function countEvents(ctx: Context, { type, from, to }: z.infer<typeof CountEvents>) {
  allow(ctx, "project:read");

  const until = to ?? new Date(ctx.now().getTime() + 1);
  const since = from ?? new Date(until.getTime() - DAY_MS);
  const count = sql<number>`count(*)::float8`;
  const rows = await ctx.db
    .select({ type: event.type, count })
    .from(event)
    .where(
      and(
        eq(event.projectId, ctx.projectId),
        gte(event.arrivedAt, since),
        lt(event.arrivedAt, until),
        type ? eq(event.type, type) : undefined,
      ),
    )
    .groupBy(event.type)
    .orderBy(sql`count(*) desc`, event.type);
  return { since, until, total: rows.reduce((sum, row) => sum + row.count, 0), byType: rows };
}
