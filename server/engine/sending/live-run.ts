import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { project, provider, run } from "@/db/schema";

/** The most runs that are looked after at a time; further ones have their turn when these are done. */
const MOST = 2_000;

/** The runs that may send, each with what its messages need to know of project and provider. */
export async function liveRuns(db: Database) {
  return db
    .select({
      run,
      provider,
      project: {
        timeZone: project.timeZone,
        emailOn: project.emailOn,
        dailyCap: project.dailyCap,
        bounceAddress: project.bounceAddress,
        estimateZones: project.estimateZones,
        assumedZone: project.assumedZone,
        hookSecret: project.hookSecret,
      },
    })
    .from(run)
    .innerJoin(project, eq(project.id, run.projectId))
    .innerJoin(provider, eq(provider.id, run.providerId))
    .where(and(inArray(run.state, ["planning", "sending"]), isNull(project.deletedAt)))
    .orderBy(desc(run.priority), asc(run.createdAt))
    .limit(MOST);
}

export type LiveRun = Awaited<ReturnType<typeof liveRuns>>[number];
