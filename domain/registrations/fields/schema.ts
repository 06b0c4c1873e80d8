import { z } from "zod";
import { isStorable, unstorable } from "@/domain/shared/storable";
import type { Field, Fields, Value, Values, ValuesOf } from "./field";
import { fieldProblems } from "./problems";

/** Beyond what any field may have: a draft may be wrong, but not endless. */
const MOST_KEPT = 10_000;

const Kept = z.string().max(MOST_KEPT, "This is too long to be kept").refine(isStorable, unstorable);
const List = z.array(Kept).max(100, "These are too many to be kept");

/** A draft: every field of its kind, be it as unfinished as it is. What is left out is as in an empty form. */
export function draftSchemaOf<F extends Fields>(fields: F) {
  const shape = Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, kept(field)]));
  return z.object(shape) as unknown as z.ZodType<ValuesOf<F>, Partial<ValuesOf<F>>>; // one schema a field, each by its type
}

/** A form that can be submitted. Every refusal names its field. */
export function submissionSchemaOf<F extends Fields>(fields: F) {
  return draftSchemaOf(fields).superRefine((values, context) => {
    for (const { field, message } of fieldProblems(fields, values as Values)) {
      context.addIssue({ code: "custom", path: [field], message });
    }
  });
}

function kept(field: Field): z.ZodType<Value> {
  switch (field.type) {
    case "text":
    case "long_text":
      return Kept.default(field.initial ?? "");
    case "choice":
      return z
        .enum(["", ...field.options.map(({ id }) => id)], `${field.label}: choose from the list`)
        .default(field.initial ?? "");
    case "choices":
      return z
        .array(
          z.enum(
            field.options.map(({ id }) => id),
            `${field.label}: choose from the list`,
          ),
        )
        .default([...(field.initial ?? [])]);
    case "texts":
    case "files":
      return List.default([]);
    case "yes_no":
      return z
        .boolean()
        .nullable()
        .default(field.initial ?? null);
    case "number":
      return z
        .int(`${field.label} is a whole number`)
        .nullable()
        .default(field.initial ?? null);
  }
}
