import type { RawSql } from "@/db/client";
import { LANES } from "@/db/lane";

/** Up to this many people a run is planned in one go, over all lanes. */
const SMALL = 20_000;

/** About how many people of a big run are planned in one statement, so that none holds anybody up. */
const RANGE_OF = 30_000;

/** Decides for each new run whose audience is known how many lanes a range covers. The first range of a big one is a single lane: its mail leaves at once. */
export async function decideRanges(sql: RawSql): Promise<void> {
  await sql`
    update run r set range_lanes = case when size.people <= ${SMALL} then ${LANES}
      else greatest(1, least(32, ${RANGE_OF} / greatest(1, size.in_a_lane))) end
    from (
      select n.id,
        coalesce(a.people, (select count(*) from (
          select from endpoint e where e.project_id = n.project_id limit ${SMALL + 1}) counted)) as people,
        coalesce(a.people / ${LANES},
          (select count(*) from endpoint e where e.project_id = n.project_id and e.lane = 0)) as in_a_lane
      from run n left join audience a on a.id = n.id
      where n.state = 'planning' and n.range_lanes = 0
        and (n.audience ->> 'kind' = 'everyone' or a.id is not null)
    ) size
    where r.id = size.id and r.range_lanes = 0`;
}
