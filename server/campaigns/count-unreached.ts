import { and, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { message } from "@/db/schema";
import { type UnreachedEnd, unreachedEnds } from "@/domain/campaigns/audience";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import { leftOutOnPurpose } from "@/server/audiences/write-unreached";
import type { Context } from "@/server/context";
import { currentRuns } from "./current-runs";

export const CountUnreached = z.object({ id: Id, runId: Id });

/** How many people a run did not reach, by how their message ended; those left out on purpose are not among them. Of `unknown` nobody can say. */
export async function countUnreached(
  ctx: Context,
  { id, runId }: z.infer<typeof CountUnreached>,
): Promise<Record<UnreachedEnd, number>> {
  allow(ctx, "project:read");

  await currentRuns(ctx, id, runId);
  return unreachedOf(ctx.db, runId);
}

export async function unreachedOf(db: Db, runId: string): Promise<Record<UnreachedEnd, number>> {
  const rows = await db
    .select({ end: message.state, people: sql<number>`count(*)::int` })
    .from(message)
    .where(
      and(
        eq(message.occasionId, runId),
        inArray(message.state, [...unreachedEnds]),
        or(isNull(message.reason), notInArray(message.reason, leftOutOnPurpose)),
      ),
    )
    .groupBy(message.state);
  const of = (end: UnreachedEnd) => rows.find((row) => row.end === end)?.people ?? 0;
  return { canceled: of("canceled"), failed: of("failed"), skipped: of("skipped"), unknown: of("unknown") };
}
