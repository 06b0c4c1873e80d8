import { sql } from "drizzle-orm";
import { allow } from "@/server/access/allow";
import { keepFor } from "@/server/analytics/keep-for";
import type { Context } from "@/server/context";

/** Beyond it “more than” is said: nobody waits for a count. */
const COUNTED_UP_TO = 1_000_000;

/** The people listed; of very many the count of some seconds ago. */
export async function countPeople(ctx: Context) {
  allow(ctx, "project:read");
  return keepFor(`people listed ${ctx.projectId}`, 0, () => count(ctx));
}

async function count({ db, projectId }: Context) {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count
    from (select 1 from endpoint where project_id = ${projectId} limit ${COUNTED_UP_TO + 1}) as counted`);
  const count = row?.count ?? 0;
  return { count: Math.min(count, COUNTED_UP_TO), isMore: count > COUNTED_UP_TO };
}
