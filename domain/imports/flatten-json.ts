/** A path of an object, dots between, and all that stands there: “User.UserAttributes.likes” → two values. */
export type Flat = Map<string, FlatValue>;
export type FlatValue = string[] | { problem: string };

const DEEPEST = 6;
const tooDeep =
  "The value lies too deep. Nest objects as Pinpoint does: Attributes, User, UserAttributes, and no further.";
const noText = "The value is a list of lists or objects. Only texts and numbers can be imported.";

/** Nested objects become dotted names; a list stays a list; null says nothing. */
export function flattenJson(object: Record<string, unknown>): Flat {
  const flat: Flat = new Map();
  for (const name in object) flattenInto(flat, name, object[name], 1);
  return flat;
}

function flattenInto(flat: Flat, path: string, value: unknown, depth: number): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    const texts = value.filter((each) => each !== null).map(textOf);
    flat.set(path, texts.every((text) => text !== null) ? texts : { problem: noText });
    return;
  }
  if (typeof value !== "object") {
    flat.set(path, [String(value)]);
    return;
  }
  if (depth >= DEEPEST) {
    flat.set(path, { problem: tooDeep });
    return;
  }
  for (const [name, inner] of Object.entries(value)) flattenInto(flat, `${path}.${name}`, inner, depth + 1);
}

function textOf(value: unknown): string | null {
  return typeof value === "object" ? null : String(value);
}
