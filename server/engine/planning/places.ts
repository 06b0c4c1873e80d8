import type { RawSql } from "@/db/client";
import type { Range } from "@/domain/delivery/ranges";
import type { Channel } from "@/domain/messaging/channel";
import { momentOf } from "@/domain/schedules/occurrences";
import { zoneOf } from "@/domain/zones/zone-of";
import { inAudience } from "./in-audience";
import type { Planning } from "./planning";

/** CMP-19: when those of one place are due: where their zone's clock shows the run's time. */
export interface DuePlace {
  place: string;
  dueAt: Date | null; // null: in no zone that is known
}

/** How far a number tells its country. */
const NUMBER_BEGINS = 7;

interface Found {
  place: string;
  timeZone: string;
  country: string;
  number: string;
}

/** All that tells an endpoint's zone, as one text; nothing for a run that asks for none. */
export function placeOf(sql: RawSql, { localTime, channel }: Pick<Planning, "localTime" | "channel">) {
  if (localTime === null) return sql`null::text`;
  return sql`concat_ws('|', ${timeZone(sql)}, ${country(sql)}, ${number(sql, channel)})`;
}

const timeZone = (sql: RawSql) => sql`coalesce(e.demographic ->> 'Timezone', '')`;
const country = (sql: RawSql) => sql`coalesce(e.location ->> 'Country', '')`;
const number = (sql: RawSql, channel: string) =>
  channel === "SMS" || channel === "VOICE" ? sql`left(e.address, ${NUMBER_BEGINS}::int)` : sql`''::text`;

/** The places of the people in a range, each with the moment at which they are due. */
export async function duePlaces(
  sql: RawSql,
  run: Planning,
  { firstLane, lastLane }: Range,
): Promise<DuePlace[]> {
  const { localTime, channel, asOf } = run;
  if (localTime === null) return [];
  const found = await sql<Found[]>`
    select distinct ${placeOf(sql, run)} as place, ${timeZone(sql)} as "timeZone", ${country(sql)} as country,
      ${number(sql, channel)} as number
    from endpoint e ${inAudience(sql, run)}
    where e.project_id = ${run.projectId} and e.lane between ${firstLane} and ${lastLane} and e.channel = ${channel}
      and e.status = 'ACTIVE' and e.created_at <= ${asOf}`;
  return found.map((one) => {
    const zone = zoneOf(
      {
        channel: channel as Channel, // as the run's row has it
        address: one.number,
        demographic: { Timezone: one.timeZone },
        location: { Country: one.country },
      },
      run,
    );
    if (!zone) return { place: one.place, dueAt: null };
    const dueAt = Math.max(momentOf(localTime, zone).getTime(), asOf.getTime()); // past already: at once
    return { place: one.place, dueAt: new Date(dueAt) };
  });
}
