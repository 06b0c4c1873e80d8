import { sql } from "drizzle-orm";
import { messageEventTypes } from "@/domain/events/event-words";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";

const HOURS_BACK = 24;
const MOST_TYPES = 100;

/** What applications told of last, in the last day; what mail servers and readers of mail tell is left out. A look at the index for each type, however many events there are. */
export async function lastEvent(ctx: Context) {
  allow(ctx, "project:read");
  const since = new Date(ctx.now().getTime() - HOURS_BACK * 3_600_000).toISOString();
  const { projectId } = ctx;
  const [found] = await ctx.db.execute<{ type: string; endpointId: string; arrivedAt: string }>(sql`
    with recursive known as (
      (select type, 1 as nth from event
        where project_id = ${projectId} and arrived_at >= ${since} order by type limit 1)
      union all
      select (select e.type from event e
              where e.project_id = ${projectId} and e.arrived_at >= ${since} and e.type > known.type
              order by e.type limit 1), nth + 1
      from known where known.type is not null and nth < ${MOST_TYPES}
    )
    select latest.type, latest.endpoint_id as "endpointId", latest.arrived_at as "arrivedAt"
    from known, lateral (
      select e.type, e.endpoint_id, e.arrived_at from event e
      where e.project_id = ${projectId} and e.type = known.type and e.arrived_at >= ${since}
      order by e.arrived_at desc limit 1
    ) latest
    where known.type not in ${[...messageEventTypes]}
    order by latest.arrived_at desc limit 1`);
  return found ? { ...found, arrivedAt: new Date(found.arrivedAt) } : null;
}
