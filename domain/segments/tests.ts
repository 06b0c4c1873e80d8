import { z } from "zod";
import { isStorable } from "@/domain/shared/storable";
import { CalendarMoment } from "./values";

const values = z
  .array(
    z
      .string()
      .min(1, "A value is empty")
      .max(10_000, "A value is far too long")
      .refine(isStorable, "A value has a character in it that cannot be stored"),
  )
  .min(1, "Give at least one value")
  .max(100_000, "There are far too many values; import such a list as a segment");
const number = z.number("Give a number");
const amount = z.int("Give a whole number").min(1, "Give at least 1").max(10_000, "Give at most 10,000");

export const spanUnits = ["hours", "days"] as const;
/** A length of time that ends now. A day is 24 hours. */
export const Span = z.object({ amount, unit: z.enum(spanUnits) });
export type Span = z.infer<typeof Span>;

/** How a value is looked at. Of a list of values any one may match; the tests that say "not" are true when none does, also when there is none. */
export const Test = z.discriminatedUnion("operator", [
  z.object({ operator: z.literal("is"), values }),
  z.object({ operator: z.literal("is_not"), values }),
  z.object({ operator: z.literal("contains"), values }),
  z.object({ operator: z.literal("does_not_contain"), values }),
  z.object({ operator: z.literal("starts_with"), values }),
  z.object({ operator: z.literal("ends_with"), values }),
  z.object({ operator: z.literal("is_known") }),
  z.object({ operator: z.literal("is_unknown") }),
  z.object({ operator: z.literal("equals"), number }),
  z.object({ operator: z.literal("greater_than"), number }),
  z.object({ operator: z.literal("at_least"), number }),
  z.object({ operator: z.literal("less_than"), number }),
  z.object({ operator: z.literal("at_most"), number }),
  z.object({ operator: z.literal("before"), date: CalendarMoment }),
  z.object({ operator: z.literal("after"), date: CalendarMoment }),
  z.object({ operator: z.literal("on"), date: CalendarMoment }),
  z.object({ operator: z.literal("between"), from: CalendarMoment, to: CalendarMoment }),
  z.object({ operator: z.literal("in_the_last"), span: Span }),
  z.object({ operator: z.literal("longer_ago_than"), span: Span }),
  z.object({ operator: z.literal("in_the_next"), span: Span }),
]);
export type Test = z.infer<typeof Test>;
export type Operator = Test["operator"];
export type TestOf<O extends Operator> = Extract<Test, { operator: O }>;

export function spanMs({ amount, unit }: Span): number {
  return amount * (unit === "hours" ? 3_600_000 : 86_400_000);
}
