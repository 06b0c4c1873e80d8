import { isMissing } from "./helpers/values";
import type { Person } from "./person";

/** A name that is no plain identifier stands in brackets: `Attributes.[Favourite colour]`. */
export function segment(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `[${name}]`;
}

/** What a path is called, whichever of its values it takes: `Attributes.plan` for `Attributes.plan.[0]`. */
export function variableName(parts: readonly string[]): string {
  const named = parts.length > 1 && /^\d+$/.test(parts.at(-1) ?? "") ? parts.slice(0, -1) : parts;
  return named.map(segment).join(".");
}

export function partsOf(name: string): string[] {
  return [...name.matchAll(/\[([^\]]*)\]|[^.[\]]+/g)].map(([all, bracketed]) => bracketed ?? all);
}

interface Default {
  parts: string[];
  text: string;
}

/** TPL-13: the same person, with what is to be written where they have no value. */
export function withDefaults(person: Person, defaults: readonly Default[]): Person {
  return defaults.reduce<unknown>(
    (filled, { parts, text }) => filledIn(filled, parts, valueAt(parts, text)),
    person,
  ) as Person; // what is added is of the kind that stands there
}

type Group = Readonly<Record<string, unknown>>;

function filledIn(group: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return isMissing(group) ? value : group;
  const known: Group =
    typeof group === "object" && group !== null && !Array.isArray(group) ? (group as Group) : {};
  const before = Object.hasOwn(known, first) ? known[first] : undefined;
  const after = filledIn(before, rest, value);
  return after === before ? group : { ...known, [first]: after };
}

/** Attributes are lists, as a person's own are. */
function valueAt([root, next]: readonly string[], text: string): unknown {
  if (root === "Attributes" || (root === "User" && next === "UserAttributes")) return [text];
  return root === "Metrics" && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
