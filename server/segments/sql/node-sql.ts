import { type SQL, sql } from "drizzle-orm";
import type { Node } from "@/domain/segments/criteria";
import { conditionSql } from "./conditions";
import type { Scope } from "./scope";

/** The SQL twin of matches() in domain/segments: true or false for each endpoint `e`, never null. */
export function nodeSql(node: Node, scope: Scope): SQL {
  if (node.kind !== "group") return conditionSql(node, scope, nodeSql);
  if (node.nodes.length === 0) return node.match === "any" ? sql`false` : sql`true`;
  const parts = node.nodes.map((each) => nodeSql(each, scope));
  const all = sql`(${sql.join(parts, node.match === "all" ? sql` and ` : sql` or `)})`;
  return node.match === "none" ? sql`(not ${all})` : all;
}
