import type { Condition, ConditionKind } from "../criteria";
import type { Names } from "../words/names";
import { activity } from "./activity";
import type { ConditionType, Seen } from "./define";
import { event } from "./event";
import { near } from "./near";
import { segment } from "./segment";
import { value } from "./value";

/** Every kind of condition. The functions below are all that others need to know of them. */
const kinds: { [K in ConditionKind]: ConditionType<K> } = { value, activity, near, event, segment };

const typeOf = (condition: Condition) => kinds[condition.kind] as ConditionType<ConditionKind>; // of this very kind

export function holds(condition: Condition, person: Seen): boolean {
  return typeOf(condition).holds(condition, person);
}

export function factOf(condition: Condition, person: Seen, names: Names): string {
  return typeOf(condition).fact(condition, person, names);
}

export function conditionInWords(condition: Condition, names: Names): string {
  return typeOf(condition).words(condition, names);
}
