import type { Condition, ConditionOf } from "../criteria";
import { spanMs, type Test } from "../tests";
import { instantOf, stretchOf } from "../values";
import {
  type AttributeDimension,
  comparisons,
  demographics,
  durationNames,
  durations,
  type SegmentDimensions,
  type SetDimension,
} from "./shape";

/** A condition as Pinpoint's dimensions, or null where they have nothing like it. */
export function writeDimensions(condition: Condition): SegmentDimensions | null {
  if (condition.kind === "value") return writeValue(condition);
  if (condition.kind === "activity") return writeRecency(condition);
  if (condition.kind !== "near") return null;
  const { latitude: Latitude, longitude: Longitude, kilometers: RangeInKilometers } = condition;
  return { Location: { GPSPoint: { Coordinates: { Latitude, Longitude }, RangeInKilometers } } };
}

function writeValue({ subject, test }: ConditionOf<"value">): SegmentDimensions | null {
  if (subject.of === "metric") {
    const metric = isReserved(subject.name) ? null : writeMetric(test);
    return metric && { Metrics: { [subject.name]: metric } };
  }
  if (subject.of === "field") {
    const set = writeSet(test);
    return set && writeField(subject.name, set);
  }
  const dimension = isReserved(subject.name) ? null : writeAttribute(test);
  const part = subject.of === "attribute" ? "Attributes" : "UserAttributes";
  return dimension && { [part]: { [subject.name]: dimension } };
}

function writeField(name: string, set: SetDimension): SegmentDimensions | null {
  if (name === "Location.Country") return { Location: { Country: set } };
  const found = Object.entries(demographics).find(([, field]) => field === name);
  return found ? { Demographic: { [found[0]]: set } } : null;
}

function writeSet(test: Test): SetDimension | null {
  if (test.operator === "is") return { DimensionType: "INCLUSIVE", Values: test.values };
  return test.operator === "is_not" ? { DimensionType: "EXCLUSIVE", Values: test.values } : null;
}

function writeMetric(test: Test) {
  const found = Object.entries(comparisons).find(([, operator]) => operator === test.operator);
  if (!found || !("number" in test)) return null;
  return { ComparisonOperator: found[0] as keyof typeof comparisons, Value: test.number }; // a key of the table
}

const isReserved = (name: string) => name === "__proto__"; // no attribute is called so

/** Moments outside of the years 1 to 9999 are no dates here. */
function dates(
  AttributeType: "BEFORE" | "AFTER" | "BETWEEN",
  ...moments: number[]
): AttributeDimension | null {
  const Values = moments.map((at) => new Date(at).toISOString());
  return Values.every((date) => instantOf(date) !== null) ? { AttributeType, Values } : null;
}

/** Days as the moments they begin and end with: Pinpoint compares moments, but for ON, which is a day. */
function writeAttribute(test: Test): AttributeDimension | null {
  switch (test.operator) {
    case "is":
      return { AttributeType: "INCLUSIVE", Values: test.values };
    case "is_not":
      return { AttributeType: "EXCLUSIVE", Values: test.values };
    case "contains":
      return { AttributeType: "CONTAINS", Values: test.values };
    case "before":
      return dates("BEFORE", stretchOf(test.date).from);
    case "after":
      return dates("AFTER", stretchOf(test.date).until - 1);
    case "on":
      return test.date.length === 10 ? { AttributeType: "ON", Values: [test.date] } : null;
    case "between":
      return dates("BETWEEN", stretchOf(test.from).from, stretchOf(test.to).until - 1);
    default:
      return null;
  }
}

function writeRecency({ active, within }: ConditionOf<"activity">): SegmentDimensions | null {
  const Duration = durationNames.find((name) => spanMs(durations[name]) === spanMs(within));
  return Duration
    ? { Behavior: { Recency: { Duration, RecencyType: active ? "ACTIVE" : "INACTIVE" } } }
    : null;
}

/** Several dimensions of which all must hold, as one; null where two of them have one place. */
export function mergeDimensions(all: SegmentDimensions[]): SegmentDimensions | null {
  const merged: Record<string, Record<string, unknown>> = {};
  for (const dimensions of all)
    for (const [part, named] of Object.entries(dimensions)) {
      const into = merged[part] ?? {};
      merged[part] = into;
      for (const [name, dimension] of Object.entries(named ?? {})) {
        if (Object.hasOwn(into, name)) return null;
        into[name] = dimension;
      }
    }
  return merged as SegmentDimensions; // parts of such, each in its own place
}
