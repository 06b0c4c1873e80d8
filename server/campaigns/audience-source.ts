import { sql } from "drizzle-orm";
import type { AudienceSql, Population } from "@/server/segments/audience-sql";
import { chosenAudience } from "@/server/segments/segment-condition";
import type { AudienceSegment } from "./audience-segment";

/** `select … from ${from} where ${where}` reads the endpoints `e` of an audience: of a segment, or everyone. */
export async function audienceSource(
  population: Population,
  segment: AudienceSegment | null,
): Promise<AudienceSql> {
  const { db, projectId, now } = population;
  const chosen = { projectId, segmentId: segment?.id ?? null, segmentVersion: segment?.version ?? null };
  const everyone = { from: sql`endpoint e`, where: sql`e.project_id = ${projectId}::uuid` };
  return (await chosenAudience(db, chosen, now)) ?? everyone;
}
