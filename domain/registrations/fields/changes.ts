import { type Field, type Fields, isAnswered, type Value, type Values } from "./field";

export interface FieldChange {
  field: string;
  label: string;
  before: string;
  after: string;
}

/** What differs between two versions of a form, in its order and in words. */
export function changesBetween(fields: Fields, before: Values, after: Values): FieldChange[] {
  return Object.entries(fields).flatMap(([id, field]) => {
    const [was, is] = [before[id], after[id]].map((value) => shown(field, value));
    if (was === undefined || is === undefined || sameAs(before[id], after[id])) return [];
    return [{ field: id, label: field.label, before: was, after: is }];
  });
}

const sameAs = (before: Value | undefined, after: Value | undefined) =>
  JSON.stringify(isAnswered(before) ? before : null) === JSON.stringify(isAnswered(after) ? after : null);

/** A value as people read it; empty where nothing was answered. */
export function shown(field: Field, value: Value | undefined): string {
  if (value === undefined || value === null || !isAnswered(value)) return "";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value))
    return value.map((each) => wordOf(field, each)).join(field.type === "texts" ? "\n" : ", ");
  if (field.type === "text" && field.isSecret) return `•••${String(value).slice(-4)}`;
  return wordOf(field, String(value));
}

function wordOf(field: Field, id: string): string {
  if (field.type !== "choice" && field.type !== "choices") return id;
  return field.options.find((option) => option.id === id)?.label ?? id;
}
