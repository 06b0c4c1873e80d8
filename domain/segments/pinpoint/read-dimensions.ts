import type { Condition } from "../criteria";
import type { FieldName, Subject } from "../subjects";
import type { Test } from "../tests";
import { instantOf } from "../values";
import {
  type AttributeDimension,
  type AttributeType,
  comparisons,
  demographics,
  durations,
  type SegmentDimensions,
  type SetDimension,
} from "./shape";

/** Conditions that all must hold; each refusal is a sentence that begins with its place. */
export function readDimensions(
  dimensions: SegmentDimensions,
  refuse: (message: string) => void,
): Condition[] {
  return [
    ...readAttributes("attribute", dimensions.Attributes, refuse),
    ...readAttributes("userAttribute", dimensions.UserAttributes, refuse),
    ...readMetrics(dimensions.Metrics),
    ...readDemographic(dimensions.Demographic, refuse),
    ...readLocation(dimensions.Location, refuse),
    ...readRecency(dimensions.Behavior),
  ];
}

type Refuse = (message: string) => void;
const value = (subject: Subject, test: Test): Condition => ({ kind: "value", subject, test });

function readAttributes(
  of: "attribute" | "userAttribute",
  attributes: Record<string, AttributeDimension> = {},
  refuse: Refuse,
): Condition[] {
  return Object.entries(attributes).flatMap(([name, { AttributeType = "INCLUSIVE", Values }]) => {
    const read = attributeTests[AttributeType](Values);
    if (typeof read !== "string") return [value({ of, name }, read)];
    refuse(`${of === "attribute" ? "Attributes" : "UserAttributes"}.${name}: ${read}`);
    return [];
  });
}

const noDate = (text: string) => `“${text}” is no date. Write it like 2026-03-04 or 2026-03-04T10:00:00Z.`;

function dateTest(operator: "before" | "after" | "on") {
  return ([date = "", ...others]: string[]): Test | string => {
    if (others.length > 0) return "one date is asked for, and there are several.";
    const at = instantOf(date);
    if (at === null) return noDate(date);
    // ON means a day, whatever time of it Pinpoint's console has put there (SEG-13)
    return { operator, date: operator === "on" ? new Date(at).toISOString().slice(0, 10) : date };
  };
}

const attributeTests: Record<AttributeType, (values: string[]) => Test | string> = {
  INCLUSIVE: (values) => ({ operator: "is", values }),
  EXCLUSIVE: (values) => ({ operator: "is_not", values }),
  CONTAINS: (values) => ({ operator: "contains", values }),
  BEFORE: dateTest("before"),
  AFTER: dateTest("after"),
  ON: dateTest("on"),
  BETWEEN: ([from = "", to = "", ...others]) => {
    const wrong = [from, to].find((date) => instantOf(date) === null);
    if (wrong !== undefined || others.length > 0) return `two dates are asked for. ${noDate(wrong ?? "")}`;
    return { operator: "between", from, to };
  },
};

function readMetrics(metrics: SegmentDimensions["Metrics"] = {}): Condition[] {
  return Object.entries(metrics).map(([name, { ComparisonOperator, Value }]) =>
    value({ of: "metric", name }, { operator: comparisons[ComparisonOperator], number: Value }),
  );
}

function readSet(name: FieldName, { DimensionType, Values }: SetDimension): Condition {
  return value(
    { of: "field", name },
    { operator: DimensionType === "EXCLUSIVE" ? "is_not" : "is", values: Values },
  );
}

const demographicNames = Object.keys(demographics) as (keyof typeof demographics)[]; // the keys of the table

function readDemographic(demographic: SegmentDimensions["Demographic"] = {}, refuse: Refuse): Condition[] {
  if (demographic.DeviceType)
    refuse("Demographic.DeviceType: an endpoint has no device type. Ask for Platform, Make or Model.");
  return demographicNames.flatMap((name) => {
    const set = demographic[name];
    return set ? [readSet(demographics[name], set)] : [];
  });
}

const FARTHEST_KM = 20_040; // half around the earth: all who have a place

function readLocation(location: SegmentDimensions["Location"] = {}, refuse: Refuse): Condition[] {
  const { Country, GPSPoint } = location;
  const country = Country ? [readSet("Location.Country", Country)] : [];
  if (!GPSPoint) return country;
  const { Coordinates, RangeInKilometers } = GPSPoint;
  if (RangeInKilometers === undefined) {
    refuse("Location.GPSPoint: a distance is missing. Give RangeInKilometers.");
    return country;
  }
  const { Latitude: latitude, Longitude: longitude } = Coordinates;
  const kilometers = Math.min(RangeInKilometers, FARTHEST_KM);
  return [...country, { kind: "near", latitude, longitude, kilometers }];
}

function readRecency({ Recency }: NonNullable<SegmentDimensions["Behavior"]> = {}): Condition[] {
  if (!Recency) return [];
  return [
    {
      kind: "activity",
      active: Recency.RecencyType === "ACTIVE",
      within: { ...durations[Recency.Duration] },
    },
  ];
}
