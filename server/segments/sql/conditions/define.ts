import type { SQL } from "drizzle-orm";
import type { ConditionKind, ConditionOf, Node } from "@/domain/segments/criteria";
import type { Scope } from "../scope";

/** The SQL twin of a condition's holds(): over endpoint `e`, true or false, never null; what it needs beside it, it joins. `write` writes a node nested in it. */
export type ConditionSql<K extends ConditionKind> = (
  condition: ConditionOf<K>,
  scope: Scope,
  write: (node: Node, scope: Scope) => SQL,
) => SQL;
