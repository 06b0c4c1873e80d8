import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { run, runTally } from "@/db/schema";
import { progressOf } from "@/domain/campaigns/progress";
import { PACE_MEASURE } from "@/domain/delivery/pace";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { findCampaign } from "./find-campaign";

export const ListRuns = z.object({
  id: Id,
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});

/** CMP-30: a campaign's runs, newest first, each with what it was for and where it stands. */
export async function listRuns(ctx: Context, { id, page, pageSize }: z.infer<typeof ListRuns>) {
  allow(ctx, "project:read");

  await findCampaign(ctx, id);
  const where = and(eq(run.campaignId, id), eq(run.projectId, ctx.projectId));
  const [rows, total] = await Promise.all([
    ctx.db
      .select({
        id: run.id,
        version: run.version,
        treatment: run.treatment,
        occurrence: run.occurrence,
        localTime: run.localTime,
        audience: run.audience,
        toKeptBack: run.toKeptBack,
        state: run.state,
        templateVersion: run.templateVersion,
        startedAt: run.asOf,
        plannedAt: run.plannedAt,
        firstSentAt: run.firstSentAt,
        finishedAt: run.finishedAt,
      })
      .from(run)
      .where(where)
      .orderBy(desc(run.createdAt), run.treatment)
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    ctx.db.$count(run, where),
  ]);
  const tallies = await talliesOf(
    ctx,
    rows.map((row) => row.id),
  );
  const withProgress = rows.map((row) => ({
    ...row,
    progress: progressOf(tallies.filter(({ runId }) => runId === row.id)),
  }));
  return { rows: withProgress, total };
}

async function talliesOf({ db }: Context, runIds: string[]) {
  if (runIds.length === 0) return [];
  return db
    .select({
      runId: runTally.runId,
      measure: runTally.measure,
      reason: runTally.reason,
      count: sql<number>`sum(${runTally.count})::float8`,
    })
    .from(runTally)
    .where(and(inArray(runTally.runId, runIds), ne(runTally.measure, PACE_MEASURE)))
    .groupBy(runTally.runId, runTally.measure, runTally.reason);
}
