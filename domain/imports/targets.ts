import {
  type DemographicField,
  demographicFields,
  type LocationField,
  locationFields,
} from "@/domain/endpoints/endpoint-draft";
import { attributeNameProblem } from "@/domain/endpoints/limits";

/** IMP-6: where a column's values go. */
export type Target =
  | { kind: "id" }
  | { kind: "address" }
  | { kind: "channel" }
  | { kind: "optOut" }
  | { kind: "userId" }
  | { kind: "attribute"; name: string }
  | { kind: "metric"; name: string }
  | { kind: "userAttribute"; name: string }
  | { kind: "demographic"; name: DemographicField }
  | { kind: "location"; name: LocationField };

export type TargetKind = Target["kind"];

/** Targets without a part of their own to name. */
export const plainTargets = ["Address", "Id", "ChannelType", "OptOut", "User.UserId"] as const;
const plainKinds = {
  address: { kind: "address" },
  id: { kind: "id" },
  channeltype: { kind: "channel" },
  optout: { kind: "optOut" },
  "user.userid": { kind: "userId" },
} as const satisfies Record<string, Target>;

export const namedPrefixes = ["Attributes.", "User.UserAttributes.", "Metrics."] as const;
const namedKinds = {
  "attributes.": "attribute",
  "user.userattributes.": "userAttribute",
  "metrics.": "metric",
} as const;

/** Columns of a Pinpoint export that are the system's own to say. */
const ignored = new Set([
  "requestid",
  "effectivedate",
  "creationdate",
  "endpointstatus",
  "cohortid",
  "applicationid",
]);

export const fixedTargets = [
  ...plainTargets,
  ...locationFields.map((field) => `Location.${field}` as const),
  ...demographicFields.map((field) => `Demographic.${field}` as const),
];

/** Reads a target as Pinpoint writes it, in any case; null when there is no such target. */
export function parseTarget(written: string): Target | null {
  const lower = written.toLowerCase();
  if (Object.hasOwn(plainKinds, lower)) return plainKinds[lower as keyof typeof plainKinds]; // hasOwn has just looked
  const fixed = fixedTargets.find((target) => target.toLowerCase() === lower);
  if (fixed?.startsWith("Location.")) return { kind: "location", name: partOf(fixed, locationFields) };
  if (fixed?.startsWith("Demographic."))
    return { kind: "demographic", name: partOf(fixed, demographicFields) };
  for (const [prefix, kind] of Object.entries(namedKinds)) {
    if (lower.startsWith(prefix) && lower.length > prefix.length)
      return { kind, name: written.slice(prefix.length).replace(/^\[(.*)\]$/, "$1") };
  }
  return null;
}

/** The target in its one spelling. */
export function targetText(target: Target): string {
  switch (target.kind) {
    case "id":
      return "Id";
    case "address":
      return "Address";
    case "channel":
      return "ChannelType";
    case "optOut":
      return "OptOut";
    case "userId":
      return "User.UserId";
    case "attribute":
      return `Attributes.${target.name}`;
    case "metric":
      return `Metrics.${target.name}`;
    case "userAttribute":
      return `User.UserAttributes.${target.name}`;
    case "demographic":
      return `Demographic.${target.name}`;
    case "location":
      return `Location.${target.name}`;
  }
}

/** Whether several columns may go there: a repeated column adds values to an attribute (IMP-7). */
export function takesSeveral(target: Target): boolean {
  return target.kind === "attribute" || target.kind === "userAttribute";
}

export function isIgnoredColumn(header: string): boolean {
  return ignored.has(header.toLowerCase());
}

export function targetProblem(target: Target, nameCharacters: number): string | null {
  const named = target.kind === "attribute" || target.kind === "userAttribute" || target.kind === "metric";
  return named ? attributeNameProblem(target.name, nameCharacters) : null;
}

function partOf<T extends string>(target: string, fields: readonly T[]): T {
  const name = target.slice(target.indexOf(".") + 1);
  const field = fields.find((each) => each === name);
  if (!field) throw new Error(`${target} is no target`);
  return field;
}
