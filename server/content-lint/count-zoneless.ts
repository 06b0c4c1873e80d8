import { eq, sql } from "drizzle-orm";
import { project } from "@/db/schema";
import { zoneOf } from "@/domain/zones/zone-of";
import type { Context } from "@/server/context";
import type { AudienceSql } from "@/server/segments/audience-sql";
import { readEverybody } from "@/server/segments/large-read";
import { recipientsOf, type TreatmentPlace } from "./recipients-of";

interface Row extends Record<string, unknown> {
  zone: string;
  country: string;
  people: number;
}

/** CMP-19: of how many of a treatment's people nobody knows what their clock shows; by local time they are left out. */
export async function countZoneless(
  { db, projectId }: Pick<Context, "db" | "projectId">,
  audience: AudienceSql,
  place: TreatmentPlace,
): Promise<number> {
  const [policy] = await db
    .select({ estimateZones: project.estimateZones, assumedZone: project.assumedZone })
    .from(project)
    .where(eq(project.id, projectId));
  if (!policy) throw new Error("a campaign without a project");
  const whereabouts = sql`, coalesce(e.demographic ->> 'Timezone', '') as zone, coalesce(e.location ->> 'Country', '') as country`;
  const rows = await readEverybody<Row>(
    db,
    sql`with recipient as materialized (${recipientsOf(audience, place, whereabouts)})
      select zone, country, count(*)::int as people from recipient group by zone, country`,
  );
  const lost = rows.filter(({ zone, country }) => {
    const person = { address: "", demographic: { Timezone: zone }, location: { Country: country } };
    return zoneOf({ ...person, channel: "EMAIL" }, policy) === null;
  });
  return lost.reduce((sum, { people }) => sum + people, 0);
}
