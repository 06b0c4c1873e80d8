import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Reach } from "@/domain/campaigns/problems";

/** Whether a campaign to everyone would reach anybody: stops at the first person found, so that a launch waits for no count. */
export async function reachOfEveryone(db: Db, projectId: string): Promise<Reach> {
  const [found] = await db.execute<{ total: boolean; reached: boolean }>(sql`
    select
      exists (
        select 1 from endpoint e
        where e.project_id = ${projectId} and e.channel = 'EMAIL' and e.status = 'ACTIVE'
      ) as total,
      exists (
        select 1 from endpoint e
        where e.project_id = ${projectId} and e.channel = 'EMAIL' and e.address_key <> ''
          and e.status = 'ACTIVE' and e.opt_out = 'NONE'
          and not exists (select 1 from suppression s where s.address_key = e.address_key)
      ) as reached`);
  if (!found?.total) return "nobody";
  return found.reached ? "somebody" : "all_skipped";
}
