import type { EventTest } from "@/domain/segments/criteria";
import type { EventTrigger } from "@/domain/triggers/trigger";
import { AppError } from "@/server/errors";
import type { ScheduleSaid } from "./said";

type Dimensions = NonNullable<NonNullable<ScheduleSaid["EventFilter"]>["Dimensions"]>;

const byValues = { INCLUSIVE: "is", EXCLUSIVE: "is_not", CONTAINS: "contains" } as const;
const byNumber = {
  EQUAL: "equals",
  GREATER_THAN: "greater_than",
  GREATER_THAN_OR_EQUAL: "at_least",
  LESS_THAN: "less_than",
  LESS_THAN_OR_EQUAL: "at_most",
} as const;

const PLACE = "Schedule.EventFilter.Dimensions";

/** CMP-21: Pinpoint's dimensions of an event in ours; its Schedule has none where it waits for no event. */
export function readEventFilter({ EventFilter }: ScheduleSaid): EventTrigger {
  const { EventType, Attributes, Metrics } = EventFilter?.Dimensions ?? {};
  const types = EventType?.Values ?? [];
  if (types.length === 0) throw refused("EventType", "name at least one event in Values.");
  if ((EventType?.DimensionType ?? "INCLUSIVE") !== "INCLUSIVE")
    throw refused("EventType", "DimensionType is INCLUSIVE: name the events that are meant.");
  const attributes = Object.entries(Attributes ?? {}).map(([name, said]): EventTest => {
    const operator = lookUp(byValues, said.AttributeType ?? "INCLUSIVE");
    if (!operator) throw refused(`Attributes.${name}`, "AttributeType is INCLUSIVE, EXCLUSIVE or CONTAINS.");
    return { of: "attribute", name, test: { operator, values: said.Values ?? [] } };
  });
  const metrics = Object.entries(Metrics ?? {}).map(([name, said]): EventTest => {
    const operator = lookUp(byNumber, said.ComparisonOperator ?? "");
    if (!operator || said.Value === undefined)
      throw refused(
        `Metrics.${name}`,
        `give a Value, and as ComparisonOperator one of ${Object.keys(byNumber).join(", ")}.`,
      );
    return { of: "metric", name, test: { operator, number: said.Value } };
  });
  return { types, where: [...attributes, ...metrics] };
}

/** The same back again; a condition that Pinpoint has no word for is left out. */
export function writeEventFilter({ types, where }: EventTrigger): NonNullable<ScheduleSaid["EventFilter"]> {
  const Dimensions: Dimensions = { EventType: { DimensionType: "INCLUSIVE", Values: types } };
  for (const { name, test } of where) {
    const AttributeType = keyOf(byValues, test.operator);
    const ComparisonOperator = keyOf(byNumber, test.operator);
    if (AttributeType && "values" in test)
      Dimensions.Attributes = { ...Dimensions.Attributes, [name]: { AttributeType, Values: test.values } };
    if (ComparisonOperator && "number" in test)
      Dimensions.Metrics = { ...Dimensions.Metrics, [name]: { ComparisonOperator, Value: test.number } };
  }
  return { Dimensions, FilterType: "ENDPOINT" };
}

const lookUp = <T extends object>(words: T, word: string): T[keyof T] | null =>
  Object.hasOwn(words, word) ? words[word as keyof T] : null;

const keyOf = <T extends object>(words: T, word: string): keyof T | null =>
  (Object.keys(words) as (keyof T)[]).find((key) => words[key] === word) ?? null;

const refused = (place: string, reason: string) => new AppError("invalid", `${PLACE}.${place}: ${reason}`);
