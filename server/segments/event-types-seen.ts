import { sql } from "drizzle-orm";
import { momentOf, type Population } from "./audience-sql";

const MOST_TYPES = 300;

/** One look at the index for each type, however many events there are. */
export async function eventTypesSeen(population: Population): Promise<string[]> {
  const { projectId, eventsSince } = momentOf(population);
  const since = eventsSince.toISOString();
  const rows = await population.db.execute<{ type: string }>(sql`
    with recursive known as (
      (select type, 1 as nth from event
        where project_id = ${projectId} and arrived_at >= ${since} order by type limit 1)
      union all
      select (select e.type from event e
              where e.project_id = ${projectId} and e.arrived_at >= ${since} and e.type > known.type
              order by e.type limit 1), nth + 1
      from known where known.type is not null and nth < ${MOST_TYPES}
    )
    select type from known where type is not null order by type`);
  return rows.map(({ type }) => type);
}
