import { z } from "zod";
import { lookOf } from "@/domain/segments/looks";
import { numbers, own, texts } from "@/domain/segments/member";
import { readDimensions } from "@/domain/segments/pinpoint/read-dimensions";
import { AttributeDimension, comparisons } from "@/domain/segments/pinpoint/shape";
import { sees } from "@/domain/segments/sees";
import type { EventDimensionsShape } from "../pinpoint/shape";
import type { Lookups } from "./define";

const compares = Object.keys(comparisons) as (keyof typeof comparisons)[]; // the keys of the table

/** JRN-19, JRN-34: which event. Lists may hold what the review will not let pass; what an API client left out stays left out. */
export const EventDimensions = z.object({
  events: z.array(z.string().max(50)).max(50),
  attributes: z
    .array(
      z.object({
        name: z.string().max(250),
        type: AttributeDimension.shape.AttributeType,
        values: z.array(z.string().max(1_000)).max(100),
      }),
    )
    .max(40)
    .optional(),
  metrics: z
    .array(z.object({ name: z.string().max(250), compare: z.enum(compares), value: z.number().nullable() }))
    .max(40)
    .optional(),
});
export type EventDimensions = z.infer<typeof EventDimensions>;

interface Occurred {
  type: string;
  attributes: Record<string, string>;
  metrics: Record<string, number>;
}

/** Whether an event is one of these: any of the names, and all that is asked of its properties. */
export function fits(dimensions: EventDimensions, event: Occurred, now: Date): boolean {
  if (!dimensions.events.includes(event.type)) return false;
  const { Attributes, Metrics } = writeEventDimensions(dimensions);
  return readDimensions({ Attributes, Metrics }, () => undefined).every((condition) => {
    if (condition.kind !== "value") return false;
    const { subject, test } = condition;
    const values =
      subject.of === "metric"
        ? numbers(own(event.metrics, subject.name))
        : texts(own(event.attributes, subject.name));
    return sees(lookOf(test, now), values);
  });
}

export function readEventDimensions(
  shape: EventDimensionsShape | undefined,
  { refuse }: Pick<Lookups, "refuse">,
): EventDimensions {
  const { EventType, Attributes, Metrics } = shape ?? {};
  if (EventType?.DimensionType === "EXCLUSIVE")
    refuse("EventType: any event but these is nothing a journey can wait for. Name those it is about.");
  return {
    events: EventType?.Values ?? [],
    ...(Attributes && {
      attributes: Object.entries(Attributes).map(([name, { AttributeType, Values }]) => ({
        name,
        ...(AttributeType && { type: AttributeType }),
        values: Values,
      })),
    }),
    ...(Metrics && {
      metrics: Object.entries(Metrics).map(([name, { ComparisonOperator, Value }]) => ({
        name,
        compare: ComparisonOperator,
        value: Value,
      })),
    }),
  };
}

/** What is not filled in yet is left out. */
export function writeEventDimensions({ events, attributes, metrics }: EventDimensions): EventDimensionsShape {
  return {
    ...(events.length > 0 && { EventType: { DimensionType: "INCLUSIVE" as const, Values: events } }),
    ...(attributes && {
      Attributes: Object.fromEntries(
        attributes.map(({ name, type, values }) => [
          name,
          { ...(type && { AttributeType: type }), Values: values },
        ]),
      ),
    }),
    ...(metrics && {
      Metrics: Object.fromEntries(
        metrics.flatMap(({ name, compare, value }) =>
          value === null ? [] : [[name, { ComparisonOperator: compare, Value: value }]],
        ),
      ),
    }),
  };
}

/** Opened, with plan “gold” and orders at least 3 */
export function eventInWords({ events, attributes = [], metrics = [] }: EventDimensions): string {
  const name = events.map((event) => `“${event}”`).join(" or ") || "an event that is not chosen";
  const asked = [
    ...attributes.map(
      ({ name: each, values }) => `${each} ${values.map((value) => `“${value}”`).join(" or ")}`,
    ),
    ...metrics.map(
      ({ name: each, compare, value }) =>
        `${each} ${comparisons[compare].replaceAll("_", " ")} ${value ?? "…"}`,
    ),
  ];
  return asked.length === 0 ? name : `${name} with ${asked.join(" and ")}`;
}
