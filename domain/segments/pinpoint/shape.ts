import { z } from "zod";

/** Segments as Pinpoint's API writes them. What it does not name is refused, not passed over. */
const Values = z.array(z.string());

/** A map by name. Zod would pass over “__proto__” without a word. */
const byName = <T extends z.ZodType>(each: T) =>
  z
    .custom<Record<string, unknown>>(
      (map) => typeof map === "object" && map !== null && !Object.hasOwn(map, "__proto__"),
      "Give names and what is asked of each; “__proto__” is no name",
    )
    .pipe(z.record(z.string(), each));

export const AttributeDimension = z.strictObject({
  AttributeType: z
    .enum(["INCLUSIVE", "EXCLUSIVE", "CONTAINS", "BEFORE", "AFTER", "ON", "BETWEEN"])
    .optional(),
  Values,
});
export type AttributeDimension = z.infer<typeof AttributeDimension>;
export type AttributeType = NonNullable<AttributeDimension["AttributeType"]>;

const SetDimension = z.strictObject({ DimensionType: z.enum(["INCLUSIVE", "EXCLUSIVE"]).optional(), Values });
export type SetDimension = z.infer<typeof SetDimension>;

export const comparisons = {
  EQUAL: "equals",
  GREATER_THAN: "greater_than",
  GREATER_THAN_OR_EQUAL: "at_least",
  LESS_THAN: "less_than",
  LESS_THAN_OR_EQUAL: "at_most",
} as const;
const comparisonOperators = Object.keys(comparisons) as (keyof typeof comparisons)[]; // the keys of the object above

export const durations = {
  HR_24: { amount: 24, unit: "hours" },
  DAY_7: { amount: 7, unit: "days" },
  DAY_14: { amount: 14, unit: "days" },
  DAY_30: { amount: 30, unit: "days" },
} as const;
export const durationNames = Object.keys(durations) as (keyof typeof durations)[]; // the keys of the object above

/** Sets of Pinpoint and the fields they look at; endpoints have no device type, there as here. */
export const demographics = {
  AppVersion: "Demographic.AppVersion",
  Channel: "ChannelType",
  Make: "Demographic.Make",
  Model: "Demographic.Model",
  Platform: "Demographic.Platform",
} as const;

export const SegmentDimensions = z.strictObject({
  Attributes: byName(AttributeDimension).optional(),
  UserAttributes: byName(AttributeDimension).optional(),
  Metrics: byName(
    z.strictObject({ ComparisonOperator: z.enum(comparisonOperators), Value: z.number() }),
  ).optional(),
  Demographic: z
    .strictObject({
      AppVersion: SetDimension.optional(),
      Channel: SetDimension.optional(),
      DeviceType: SetDimension.optional(),
      Make: SetDimension.optional(),
      Model: SetDimension.optional(),
      Platform: SetDimension.optional(),
    })
    .optional(),
  Location: z
    .strictObject({
      Country: SetDimension.optional(),
      GPSPoint: z
        .strictObject({
          Coordinates: z.strictObject({ Latitude: z.number(), Longitude: z.number() }),
          RangeInKilometers: z.number().optional(),
        })
        .optional(),
    })
    .optional(),
  Behavior: z
    .strictObject({
      Recency: z
        .strictObject({ Duration: z.enum(durationNames), RecencyType: z.enum(["ACTIVE", "INACTIVE"]) })
        .optional(),
    })
    .optional(),
});
export type SegmentDimensions = z.infer<typeof SegmentDimensions>;

export const joins = { ALL: "all", ANY: "any", NONE: "none" } as const;
export const joinNames = { all: "ALL", any: "ANY", none: "NONE" } as const;
const Join = z.enum(["ALL", "ANY", "NONE"]);

const SegmentGroup = z.strictObject({
  Dimensions: z.array(SegmentDimensions).optional(),
  SourceSegments: z.array(z.strictObject({ Id: z.string(), Version: z.int().optional() })).optional(),
  SourceType: Join.optional(),
  Type: Join.optional(),
});
export type SegmentGroup = z.infer<typeof SegmentGroup>;

export const SegmentGroups = z.strictObject({
  Groups: z.array(SegmentGroup).optional(),
  Include: Join.optional(),
});
export type SegmentGroups = z.infer<typeof SegmentGroups>;

/** The two ways to describe a segment; one of them is given. */
export const PinpointSegment = z.strictObject({
  Dimensions: SegmentDimensions.optional(),
  SegmentGroups: SegmentGroups.optional(),
});
export type PinpointSegment = z.infer<typeof PinpointSegment>;
