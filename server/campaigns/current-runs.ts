import { and, asc, desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Run, run } from "@/db/schema";
import { AppError } from "@/server/errors";

interface Place {
  db: Db;
  projectId: string;
}

const MOST_OF_AN_OCCURRENCE = 5;

/** The run that is asked for, or the runs of a campaign that were opened together last, one a treatment; none before its launch. */
export async function currentRuns(
  { db, projectId }: Place,
  campaignId: string,
  runId?: string | null,
): Promise<Run[]> {
  const ofCampaign = and(eq(run.campaignId, campaignId), eq(run.projectId, projectId));
  if (runId) {
    const found = await db
      .select()
      .from(run)
      .where(and(ofCampaign, eq(run.id, runId)));
    if (found.length === 0) throw new AppError("not_found", "There is no such run of this campaign");
    return found;
  }
  const latest = await db
    .select()
    .from(run)
    .where(ofCampaign)
    .orderBy(desc(run.createdAt), asc(run.treatment))
    .limit(MOST_OF_AN_OCCURRENCE);
  return latest.filter(({ createdAt }) => createdAt.getTime() === latest[0]?.createdAt.getTime());
}
