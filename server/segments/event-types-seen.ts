import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

const MOST_TYPES = 300;

/** One look at the index for each type, however many events there are. */
export async function eventTypesSeen(db: Db, projectId: string): Promise<string[]> {
  const rows = await db.execute<{ type: string }>(sql`
    with recursive seen as (
      (select type, 1 as nth from event where project_id = ${projectId} order by type limit 1)
      union all
      select (select e.type from event e where e.project_id = ${projectId} and e.type > seen.type
              order by e.type limit 1), nth + 1
      from seen where seen.type is not null and nth < ${MOST_TYPES}
    )
    select type from seen where type is not null order by type`);
  return rows.map(({ type }) => type);
}
