import { z } from "zod";

const LONGEST_NUMBER = 100;

/** A text that reads as a number: digits with at most one point and a sign, without spaces, units, separators or an exponent. */
const numberPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** A text as the nearest double, or null. Its SQL twin is the function number_of(text). */
export function numberOf(text: string): number | null {
  return text.length <= LONGEST_NUMBER && numberPattern.test(text) ? Number(text) : null;
}

/**
 * A day, "2026-03-04", or a moment, "2026-03-04T10:00Z" or "2026-03-04T10:00:00.5+01:00"; ISO 8601, years 0001 to 9999.
 * What names no zone is UTC (SEG-13). Days that no calendar has are no dates.
 */
const day = "(?!0000)\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
const time = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?";
const zone = "(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?";
const datePattern = new RegExp(`^${day}(?:T${time}${zone})?$`);

/** The moment a text names, in milliseconds since 1970, or null. A day is its first moment. Its SQL twin is instant_of(text). */
export function instantOf(text: string): number | null {
  if (!datePattern.test(text) || !isOfCalendar(text)) return null;
  const withZone = text.length === 10 || /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`;
  return Date.parse(withZone);
}

function isOfCalendar(text: string): boolean {
  const dayOfMonth = Number(text.slice(8, 10));
  if (dayOfMonth <= 28) return true;
  const [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
  return dayOfMonth <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Where a criterion draws the line: a text `instantOf` can read. A day stands for all of it. */
export const CalendarMoment = z
  .string()
  .refine((text) => instantOf(text) !== null, "Write a date like 2026-03-04 or 2026-03-04T10:00Z");

const DAY_MS = 86_400_000;

/** Half-open, in milliseconds since 1970; null is no bound. */
export interface Stretch {
  from: number | null;
  until: number | null;
}

/** What a `CalendarMoment` stands for: a day all of its day, a moment its millisecond. */
export function stretchOf(text: string): { from: number; until: number } {
  const from = instantOf(text);
  if (from === null) throw new Error(`No date: ${text}`);
  return { from, until: from + (text.length === 10 ? DAY_MS : 1) };
}
