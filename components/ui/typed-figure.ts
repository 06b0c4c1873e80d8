/** The number that a field holds; NaN as long as it is none: nothing, or a minus with nothing after it. */
export function figureOf(typed: string | number): number {
  return typed === "" ? Number.NaN : Number(typed);
}

/** What a field shows: what was typed, as long as that says `value`, since "-" and "1.0" are on their way to something. */
export function shownFigure(typed: string | number, value: number): string | number {
  if (Object.is(figureOf(typed), value)) return typed;
  return Number.isNaN(value) ? "" : value;
}
