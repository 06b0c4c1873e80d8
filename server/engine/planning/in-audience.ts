import type { RawSql } from "@/db/client";
import type { Planning } from "./planning";

/** Leaves of the endpoints `e` those whom a run to a segment is for: they are in its snapshot. A run to everyone joins nothing. */
export function inAudience(sql: RawSql, { audienceId }: Pick<Planning, "audienceId">) {
  if (audienceId === null) return sql``;
  return sql`
    join audience_member i on i.audience_id = ${audienceId} and i.lane = e.lane and i.endpoint_id = e.id`;
}
