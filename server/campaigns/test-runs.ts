import { and, desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Run, run } from "@/db/schema";

/** The runs of a campaign's test, newest first: neither what went to those kept back, nor what was sent again. */
export async function testRuns(db: Db, campaignId: string): Promise<Run[]> {
  const all = await db
    .select()
    .from(run)
    .where(and(eq(run.campaignId, campaignId), eq(run.toKeptBack, false)))
    .orderBy(desc(run.createdAt));
  return all.filter(({ audience }) => audience.kind !== "unreached");
}
