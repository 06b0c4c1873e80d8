import { type SQL, sql } from "drizzle-orm";
import type { Group, Node } from "@/domain/segments/criteria";
import { conditionSql } from "./conditions";
import { nodeSql } from "./node-sql";
import type { Scope } from "./scope";

interface Distance {
  wanted?: boolean;
  /** Takes what people did as right, whatever it is: less than the distance or equal to it, and no event is read. */
  withoutEvents?: boolean;
}

/** The SQL twin of distance() in domain/segments: how many conditions would have to turn out otherwise; null when no number would do. */
export function distanceSql(
  node: Node,
  scope: Scope,
  { wanted = true, withoutEvents = false }: Distance = {},
): SQL | null {
  if (node.kind === "event" && withoutEvents) return sql`0`;
  if (node.kind !== "group") {
    const holds = conditionSql(node, scope, nodeSql);
    return wanted ? sql`(not ${holds})::int` : sql`${holds}::int`;
  }
  const each = node.match === "none" ? !wanted : wanted;
  const costs = node.nodes.map((below) => distanceSql(below, scope, { wanted: each, withoutEvents }));
  return isSum(node, wanted) ? sum(costs) : least(costs);
}

/** "all" holds when each does, and fails when any fails; the others turn that around. */
const isSum = ({ match }: Group, wanted: boolean) => (match === "any") !== wanted;

function sum(costs: (SQL | null)[]): SQL | null {
  const known = costs.filter((cost) => cost !== null);
  if (known.length < costs.length) return null;
  return known.length > 0 ? sql`(${sql.join(known, sql` + `)})` : sql`0`;
}

function least(costs: (SQL | null)[]): SQL | null {
  const known = costs.filter((cost) => cost !== null);
  return known.length > 0 ? sql`least(${sql.join(known, sql`, `)})` : null;
}
