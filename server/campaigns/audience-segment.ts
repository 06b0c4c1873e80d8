import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Segment, segment } from "@/db/schema";
import type { Audience } from "@/domain/campaigns/audience";

interface Place {
  projectId: string;
  audience: Audience;
}

export type AudienceSegment = Pick<Segment, "id" | "name" | "version">;

/** The segment a draft is for, with the version in force; null when it is for everyone, or the segment is gone. `hold` keeps it so until the transaction ends. */
export async function audienceSegment(
  db: Db,
  { projectId, audience }: Place,
  hold?: "share" | "key share",
): Promise<AudienceSegment | null> {
  if (audience.kind !== "segment") return null;
  const query = db
    .select({ id: segment.id, name: segment.name, version: segment.version })
    .from(segment)
    .where(
      and(eq(segment.id, audience.segmentId), eq(segment.projectId, projectId), isNull(segment.deletedAt)),
    );
  const [found] = await (hold ? query.for(hold) : query);
  return found ?? null;
}
