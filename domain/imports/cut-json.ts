/** A JSON value with nothing in it longer than `characters` or, of a list, `items`: what a preview shows and tries. */
export function cutJson(value: unknown, most: { characters: number; items: number }): unknown {
  if (typeof value === "string") return value.slice(0, most.characters);
  if (Array.isArray(value)) return value.slice(0, most.items).map((each) => cutJson(each, most));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cutJson(inner, most)]));
}
