import { type SQL, sql } from "drizzle-orm";
import { joined, type Scope } from "../scope";
import type { ConditionSql } from "./define";

export const segment: ConditionSql<"segment"> = ({ segmentId, isIn }, scope, write) => {
  const member = membership(segmentId, scope, write);
  return isIn ? member : sql`(not ${member})`;
};

type Write = Parameters<ConditionSql<"segment">>[2];

function membership(segmentId: string, scope: Scope, write: Write): SQL {
  const found = scope.segments.get(segmentId);
  if (!found || scope.inside.includes(segmentId)) return sql`false`;
  if (found.kind === "imported") return onList(found.listId, scope);
  const around = scope.inside;
  scope.inside = [...around, segmentId];
  const member = write(found.criteria, scope);
  scope.inside = around;
  return member;
}

/** An imported segment lists endpoints, and users with all their endpoints. */
function onList(listId: string, scope: Scope): SQL {
  const endpoint = joined(
    scope,
    `members ${listId}`,
    (alias) => sql`left join segment_member ${alias}
      on ${alias}.segment_id = ${listId}::uuid and ${alias}.endpoint_id = e.id and ${alias}.lane = e.lane`,
  );
  const user = joined(
    scope,
    `users ${listId}`,
    (alias) => sql`left join segment_user ${alias}
      on ${alias}.segment_id = ${listId}::uuid and ${alias}.user_id = e.user_id`,
  );
  return sql`(${endpoint}.segment_id is not null or ${user}.segment_id is not null)`;
}
