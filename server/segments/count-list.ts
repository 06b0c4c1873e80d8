import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { segment } from "@/db/schema";
import { peopleIn } from "@/domain/segments/criteria";
import { countSegment } from "./count-segment";

interface Asked {
  projectId: string;
  segmentId: string;
  now: Date;
}

/** Counts who is on an imported segment's list, for the list of segments. */
export async function countList(db: Database, { projectId, segmentId, now }: Asked): Promise<void> {
  const total = await countSegment({ db, projectId, now }, peopleIn(segmentId));
  await db
    .update(segment)
    .set({ lastCount: total, lastCountedAt: now, updatedAt: sql`${segment.updatedAt}` }) // nothing of it was changed
    .where(eq(segment.id, segmentId));
}
