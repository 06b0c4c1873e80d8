import { asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { project, run, runRange } from "@/db/schema";

/** The runs to be planned, in turn, each with the ranges that are done. */
export async function planningRuns(db: Db) {
  return db
    .select({
      runId: run.id,
      projectId: run.projectId,
      campaignId: run.campaignId,
      channel: run.channel,
      asOf: run.asOf,
      rangeLanes: run.rangeLanes,
      duplicatesAt: run.duplicatesAt,
      totalCap: project.totalCap,
      planned: sql<
        number[]
      >`array(select ${runRange.firstLane} from ${runRange} where ${runRange.runId} = ${run.id})`,
    })
    .from(run)
    .innerJoin(project, eq(project.id, run.projectId))
    .where(eq(run.state, "planning"))
    .orderBy(desc(run.priority), asc(run.createdAt));
}

export type PlanningRun = Awaited<ReturnType<typeof planningRuns>>[number];
