import type { Stretch } from "@/domain/segments/values";

const DAY_MS = 86_400_000;
const WIDEST_ZONE_MS = 15 * 3_600_000;

/** A list as PostgreSQL writes arrays, to be cast to text[]: one parameter however long it is. */
export function arrayLiteral(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/[\\"]/g, "\\$&")}"`).join(",")}}`;
}

/** A moment as a `timestamp` in UTC, in years before 1 and after 9999 too. */
export function timestampLiteral(at: number): string {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  const rest = date.toISOString().slice(-20, -1); // -03-04T10:00:00.000
  const written = (number: number) => String(number).padStart(4, "0");
  return year > 0 ? `${written(year)}${rest}` : `${written(1 - year)}${rest} BC`;
}

/** Below and above these stands no text that names a moment in the stretch, whatever its zone; compared byte by byte. */
export function textBounds({ from, until }: Stretch): { from: string; until: string } {
  return {
    from: from === null ? "0001" : dayText(from - WIDEST_ZONE_MS),
    until: until === null ? ":" : dayText(until + WIDEST_ZONE_MS + DAY_MS),
  };
}

/** Between these stand the days that begin in the stretch, and no others. */
export function dayBounds({ from, until }: Stretch): { from: string; until: string } {
  const firstFrom = (at: number) => dayText(Math.ceil(at / DAY_MS) * DAY_MS);
  return { from: from === null ? "0001" : firstFrom(from), until: until === null ? ":" : firstFrom(until) };
}

function dayText(at: number): string {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  if (year < 1) return "0001";
  return year > 9999 ? ":" : date.toISOString().slice(0, 10);
}

/** A text as it stands in a pattern of LIKE. */
export const likeText = (text: string) => text.replace(/[\\%_]/g, "\\$&");
