import { type SQL, sql } from "drizzle-orm";
import { type EventQuestion, stretchOfWindow } from "@/domain/segments/answers";
import { lookOf } from "@/domain/segments/looks";
import { lookSql } from "./looks";
import { within } from "./looks/instants";
import type { Moment } from "./scope";
import { propertySource } from "./source";

/** By how much a client's clock may be ahead: an event does not arrive earlier than this before it occurs. */
const CLOCK_AHEAD_MS = 86_400_000;

/** The events `v` that a question is about; the bounds of their arrival keep whole days of events out. */
export function askedEvents(
  { type, where, window }: EventQuestion,
  { projectId, now, eventsSince }: Moment,
): SQL {
  const stretch = stretchOfWindow(window, now);
  const arrivedFrom = Math.max(eventsSince.getTime(), (stretch.from ?? 0) - CLOCK_AHEAD_MS);
  const isBounded = stretch.from !== null || stretch.until !== null;
  return sql.join(
    [
      sql`v.project_id = ${projectId}::uuid and v.type = ${type}::text`,
      within(sql`v.arrived_at`, { from: arrivedFrom, until: null }),
      ...(isBounded ? [within(sql`v.occurred_at`, stretch)] : []),
      ...where.map((each) => lookSql(lookOf(each.test, now), propertySource(each))),
    ],
    sql` and `,
  );
}
