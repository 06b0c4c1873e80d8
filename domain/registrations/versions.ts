import { changesBetween, type FieldChange } from "./fields/changes";
import type { Fields, Value, Values } from "./fields/field";
import type { RuleId } from "./lint/rule-ids";
import { readRejection } from "./rejections";

/** A form as it was submitted: it never changes. */
export interface Version {
  number: number;
  values: Values;
  submittedAt: Date;
  /** The warnings that its author took responsibility for. */
  acknowledged: readonly RuleId[];
  rejections: readonly { code: string; said: string; fields?: readonly string[] }[];
}

/** A new version begins as a copy of the last one: nobody fills in twenty fields again. Fields that are locked cannot be edited in it. */
export const draftFrom = ({ values }: Version): Record<string, Value> => structuredClone({ ...values });

/** What a version changed against the one before it; everything, of the first. */
export function changesOf(fields: Fields, versions: readonly Version[], number: number): FieldChange[] {
  const version = versions.find((each) => each.number === number);
  const before = versions.filter((each) => each.number < number).reduce<Version | null>(later, null);
  return version ? changesBetween(fields, before?.values ?? {}, version.values) : [];
}

const later = (a: Version | null, b: Version): Version => (a && a.number > b.number ? a : b);

/** Which locked fields a draft changed against the version that was submitted. */
export function lockedChanges(
  fields: Fields,
  submitted: Version,
  { draft, locked }: { draft: Values; locked: ReadonlySet<string> },
): FieldChange[] {
  return changesBetween(fields, submitted.values, draft).filter(({ field }) => locked.has(field));
}

/** The reasons of a rejection by field, for the form; those that point at none are under "". */
export function reasonsByField({ rejections }: Version): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { code, said, fields } of rejections) {
    const known = readRejection(code, said);
    const places = fields ?? known.fields;
    for (const field of places.length > 0 ? places : [""]) {
      reasons.set(field, [...(reasons.get(field) ?? []), `${known.why} (${code})`]);
    }
  }
  return reasons;
}
