import { and, desc, eq } from "drizzle-orm";
import { run } from "@/db/schema";
import type { Context } from "@/server/context";

/** A campaign's latest run, or null before its launch. */
export async function findRun({ db, projectId }: Context, campaignId: string) {
  const [latest] = await db
    .select()
    .from(run)
    .where(and(eq(run.campaignId, campaignId), eq(run.projectId, projectId)))
    .orderBy(desc(run.createdAt))
    .limit(1);
  return latest ?? null;
}
