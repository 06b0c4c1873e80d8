import { and, asc, eq, isNull } from "drizzle-orm";
import { LANES } from "@/db/lane";
import { attributeChange, attributeName } from "@/db/schema";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

/** The catalogue: every name in use, how many endpoints have it, and what is being changed. */
export async function listAttributes(ctx: Context) {
  allow(ctx, "project:read");
  const [names, changes] = await Promise.all([
    ctx.db
      .select({
        of: attributeName.of,
        name: attributeName.name,
        isBlocked: attributeName.isBlocked,
        uses: attributeName.uses,
        countedAt: attributeName.countedAt,
        firstSeenAt: attributeName.firstSeenAt,
      })
      .from(attributeName)
      .where(eq(attributeName.projectId, ctx.projectId))
      .orderBy(asc(attributeName.of), asc(attributeName.name)),
    ctx.db
      .select()
      .from(attributeChange)
      .where(and(eq(attributeChange.projectId, ctx.projectId), isNull(attributeChange.finishedAt))),
  ]);
  return { names, changes: changes.map((each) => ({ ...each, shareDone: each.nextLane / LANES })) };
}
