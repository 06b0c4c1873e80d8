import { type SQL, sql } from "drizzle-orm";
import { type EventQuestion, stretchOfWindow } from "@/domain/segments/answers";
import { lookOf } from "@/domain/segments/looks";
import { timestampLiteral } from "./literals";
import { lookSql } from "./looks";
import { within } from "./looks/instants";
import type { Moment } from "./scope";
import { propertySource } from "./source";

/** By how much a client's clock may be ahead: an event does not arrive earlier than this before it occurs. */
const CLOCK_AHEAD_MS = 86_400_000;

/** The events `v` that a question is about, but for the bound of their arrival, which each statement names itself. */
export function askedEvents({ type, where, window }: EventQuestion, { projectId, now }: Moment): SQL {
  const stretch = stretchOfWindow(window, now);
  const isBounded = stretch.from !== null || stretch.until !== null;
  return sql.join(
    [
      sql`v.project_id = ${projectId}::uuid and v.type = ${type}::text`,
      ...(isBounded ? [within(sql`v.occurred_at`, stretch)] : []),
      ...where.map((each) => lookSql(lookOf(each.test, now), propertySource(each))),
    ],
    sql` and `,
  );
}

/** When the first of them can have arrived: whole days of events are kept out by it. */
export function arrivedFrom({ window }: EventQuestion, { now, eventsSince }: Moment): SQL {
  const { from } = stretchOfWindow(window, now);
  const at = Math.max(eventsSince.getTime(), (from ?? 0) - CLOCK_AHEAD_MS);
  return sql`${timestampLiteral(at)}::timestamp at time zone 'UTC'`;
}
