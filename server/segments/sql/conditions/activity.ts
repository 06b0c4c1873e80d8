import { sql } from "drizzle-orm";
import { spanMs } from "@/domain/segments/tests";
import { within } from "../looks/instants";
import { joined } from "../scope";
import type { ConditionSql } from "./define";

export const activity: ConditionSql<"activity"> = (condition, scope) => {
  const last = joined(
    scope,
    "activity",
    (alias) => sql`left join endpoint_activity ${alias}
      on ${alias}.project_id = e.project_id and ${alias}.endpoint_id = e.id and ${alias}.lane = e.lane`,
  );
  const from = scope.now.getTime() - spanMs(condition.within);
  const wasActive = within(sql`coalesce(${last}.last_active_at, e.effective_at)`, { from, until: null });
  return condition.active ? sql`(${wasActive})` : sql`(not (${wasActive}))`;
};
