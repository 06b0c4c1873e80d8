import { sql } from "drizzle-orm";
import { type AudienceSql, audienceSql, type Population } from "@/server/segments/audience-sql";
import { chosenCriteria } from "@/server/segments/segment-condition";
import type { AudienceSegment } from "./audience-segment";

/** `select … from ${from} where ${where}` reads the endpoints `e` of an audience: of a segment, or everyone. */
export async function audienceSource(
  population: Population,
  segment: AudienceSegment | null,
): Promise<AudienceSql> {
  const { db, projectId } = population;
  const criteria =
    segment && (await chosenCriteria(db, { projectId, segmentId: segment.id, segmentVersion: segment.version }));
  if (criteria) return audienceSql(population, criteria);
  return { from: sql`endpoint e`, where: sql`e.project_id = ${projectId}::uuid` };
}
