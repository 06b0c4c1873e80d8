import { type SQL, sql } from "drizzle-orm";
import { type EventQuestion, questionOf } from "@/domain/segments/answers";
import type { ConditionOf } from "@/domain/segments/criteria";
import { arrivedFrom, askedEvents } from "../asked-events";
import { joined, type Scope } from "../scope";
import type { ConditionSql } from "./define";

const signs = { at_least: ">=", at_most: "<=", exactly: "=" } satisfies Record<
  ConditionOf<"event">["times"]["compare"],
  string
>;

/** Events are counted once for each question, by user and by endpoint, and joined. */
export const event: ConditionSql<"event"> = (condition, scope) => {
  const question = questionOf(condition);
  const { compare, number } = condition.times;
  const enough = sql`${timesSql(question, scope)} ${sql.raw(signs[compare])} ${number}::int`;
  return condition.did ? sql`(${enough})` : sql`(not (${enough}))`;
};

function timesSql(question: EventQuestion, scope: Scope): SQL {
  const ofUser = joined(
    scope,
    `user ${question.key}`,
    (alias) => sql`left join (
      select v.user_id, count(*)::int as times from event v
      where v.arrived_at >= ${arrivedFrom(question, scope)} and ${askedEvents(question, scope)} and v.user_id is not null group by v.user_id
    ) ${alias} on ${alias}.user_id = e.user_id`,
  );
  const ofEndpoint = joined(
    scope,
    `endpoint ${question.key}`,
    (alias) => sql`left join (
      select v.endpoint_id, v.lane, count(*)::int as times from event v
      where v.arrived_at >= ${arrivedFrom(question, scope)} and ${askedEvents(question, scope)} and v.user_id is null group by v.endpoint_id, v.lane
    ) ${alias} on ${alias}.endpoint_id = e.id and ${alias}.lane = e.lane`,
  );
  return sql`(coalesce(${ofUser}.times, 0) + coalesce(${ofEndpoint}.times, 0))`;
}
