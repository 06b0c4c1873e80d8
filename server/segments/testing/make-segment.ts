import type { Database } from "@/db/client";
import { segment, segmentVersion } from "@/db/schema";
import type { Criteria } from "@/domain/segments/criteria";

/** A saved segment without the verb that saves it: its criteria are version 1. */
export async function makeSegment(db: Database, projectId: string, criteria: Criteria, name = "Gold buyers") {
  const [made] = await db.insert(segment).values({ projectId, name, kind: "dynamic" }).returning();
  if (!made) throw new Error("the insert returned no segment");
  await db.insert(segmentVersion).values({ segmentId: made.id, version: 1, criteria });
  return made;
}

/** What the launch of a campaign to it pins. */
export const audienceOf = ({ id, version }: { id: string; version: number }) =>
  ({ kind: "segment", segmentId: id, version }) as const;
