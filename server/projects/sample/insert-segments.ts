import type { Db } from "@/db/client";
import { type Project, segment, segmentVersion } from "@/db/schema";
import { shopExamples } from "@/domain/segments/examples";
import { countSegment } from "@/server/segments/count-segment";

/** The sample's segments, each counted once, as if somebody had looked at them. */
export async function insertSegments(tx: Db, { id: projectId }: Project, now: Date): Promise<void> {
  for (const { criteria, ...example } of shopExamples) {
    const total = await countSegment({ db: tx, projectId, now }, criteria);
    const [made] = await tx
      .insert(segment)
      .values({
        projectId,
        ...example,
        kind: "dynamic",
        lastCount: total,
        lastCountedAt: now,
        createdAt: now,
      })
      .returning();
    if (!made) throw new Error("the insert returned no segment");
    await tx.insert(segmentVersion).values({ segmentId: made.id, version: 1, criteria, createdAt: now });
  }
}
