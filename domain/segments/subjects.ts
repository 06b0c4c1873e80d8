import { z } from "zod";
import { demographicFields } from "@/domain/endpoints/endpoint-draft";
import { limits } from "@/domain/limits/limits";
import { isStorable } from "@/domain/shared/storable";

/** What Waymark itself knows of an endpoint; `type` says which tests fit. Names as Pinpoint writes them. */
export const fields = {
  Id: "text",
  ChannelType: "text",
  Address: "text",
  OptOut: "text",
  EndpointStatus: "text",
  "User.UserId": "text",
  CreationDate: "instant",
  EffectiveDate: "instant", // its last change
  ...textsOf("Demographic", demographicFields),
  ...textsOf("Location", ["City", "Country", "PostalCode", "Region"]),
} as const satisfies Record<string, "text" | "instant">;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as [FieldName, ...FieldName[]]; // the keys of the object above

const name = z
  .string()
  .min(1, "Choose the attribute")
  .max(limits.nameCharacters.most, `An attribute's name has at most ${limits.nameCharacters.most} characters`)
  .refine(isStorable, "The name has a character in it that cannot be stored");

/** What a test looks at. Attributes are lists of texts, a metric is one number, a field one text or one moment. */
export const Subject = z.discriminatedUnion("of", [
  z.object({ of: z.literal("attribute"), name }),
  z.object({ of: z.literal("userAttribute"), name }),
  z.object({ of: z.literal("metric"), name }),
  z.object({ of: z.literal("field"), name: z.enum(fieldNames) }),
]);
export type Subject = z.infer<typeof Subject>;

export type ValueType = "text" | "number" | "instant";

/** Texts may be read as numbers and dates too (see values.ts); numbers and moments only as themselves. */
export function valueTypeOf(subject: Subject): ValueType {
  if (subject.of === "metric") return "number";
  return subject.of === "field" ? fields[subject.name] : "text";
}

function textsOf<P extends string, F extends string>(prefix: P, names: readonly F[]) {
  const entries = names.map((each) => [`${prefix}.${each}`, "text"]);
  return Object.fromEntries(entries) as Record<`${P}.${F}`, "text">; // the entries above
}
