import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { audienceMember, type Endpoint, type ExportJob, endpoint } from "@/db/schema";
import type { Place } from "./advance-job";

/** The next endpoints of an export as they are now, in the order of their keys. Who was deleted meanwhile is left out. */
export async function readPage(
  db: Database,
  job: ExportJob,
  { lane, afterId }: Place,
  limit: number,
): Promise<Endpoint[]> {
  if (!job.segmentId) {
    const beyond = sql`(${endpoint.lane}, ${endpoint.id}) > (${lane}, ${afterId})`;
    return db
      .select()
      .from(endpoint)
      .where(and(eq(endpoint.projectId, job.projectId), beyond))
      .orderBy(asc(endpoint.lane), asc(endpoint.id))
      .limit(limit);
  }
  const beyond = sql`(${audienceMember.lane}, ${audienceMember.endpointId}) > (${lane}, ${afterId})`;
  const rows = await db
    .select({ endpoint })
    .from(audienceMember)
    .innerJoin(
      endpoint,
      and(
        eq(endpoint.projectId, job.projectId),
        eq(endpoint.lane, audienceMember.lane),
        eq(endpoint.id, audienceMember.endpointId),
      ),
    )
    .where(and(eq(audienceMember.audienceId, job.id), beyond))
    .orderBy(asc(audienceMember.lane), asc(audienceMember.endpointId))
    .limit(limit);
  return rows.map((row) => row.endpoint);
}
