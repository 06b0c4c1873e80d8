import type { SQL } from "drizzle-orm";
import type { Condition, ConditionKind } from "@/domain/segments/criteria";
import { AppError } from "@/server/errors";
import type { Scope } from "../scope";
import { activity } from "./activity";
import type { ConditionSql } from "./define";
import { event } from "./event";
import { near } from "./near";
import { segment } from "./segment";
import { value } from "./value";

const kinds: { [K in ConditionKind]: ConditionSql<K> } = { value, activity, near, event, segment };

/** With all nested segments written out; a statement has to end somewhere. */
const MOST_CONDITIONS = 5_000;

export function conditionSql(
  condition: Condition,
  scope: Scope,
  write: Parameters<ConditionSql<"value">>[2],
): SQL {
  scope.conditions += 1;
  if (scope.conditions > MOST_CONDITIONS)
    throw new AppError(
      "invalid",
      "The segments named in this one have more than 5,000 conditions together. Name fewer, or import one of them as a list.",
    );
  const kind = kinds[condition.kind] as ConditionSql<ConditionKind>; // of this very kind
  return kind(condition, scope, write);
}
