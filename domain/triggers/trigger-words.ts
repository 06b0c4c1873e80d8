import { eventInWords } from "@/domain/events/event-words";
import type { EventTest } from "@/domain/segments/criteria";
import type { Test } from "@/domain/segments/tests";
import type { EventTrigger } from "./trigger";

/** "cart.abandoned occurs, with total > 50 and plan is gold or silver" */
export function triggerInWords({ types, where }: EventTrigger): string {
  const tests = where.map(testInWords);
  const events = `${either(types.map(eventInWords))} occurs`;
  return tests.length === 0 ? events : `${events}, with ${tests.join(" and ")}`;
}

const signs: Partial<Record<Test["operator"], string>> = {
  is: "is",
  is_not: "is not",
  contains: "contains",
  does_not_contain: "does not contain",
  starts_with: "begins with",
  ends_with: "ends with",
  is_known: "is there",
  is_unknown: "is not there",
  equals: "=",
  greater_than: ">",
  at_least: "≥",
  less_than: "<",
  at_most: "≤",
};

/** A condition of a trigger as it stands in lists. */
export function testInWords({ name, test }: EventTest): string {
  const sign = signs[test.operator] ?? test.operator.replaceAll("_", " ");
  if ("number" in test) return `${name} ${sign} ${test.number}`;
  return "values" in test ? `${name} ${sign} ${either(test.values)}` : `${name} ${sign}`;
}

const either = (values: string[]) =>
  values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
