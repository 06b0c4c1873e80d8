import { Temporal } from "temporal-polyfill";
import { DateFault, isTimeZone } from "./date-pattern";
import { readByPattern } from "./read-by-pattern";

interface Reading {
  /** As SimpleDateFormat; null: whatever can be recognized. */
  pattern: string | null;
  /** Where a date that names no zone is meant, and where the result is. */
  zone: string;
  now: Date;
}

/** Throws DateFault. A number is a moment: milliseconds since 1970, or seconds where it has at most ten digits. */
export function readDate(value: string | number, { pattern, zone, now }: Reading): Temporal.ZonedDateTime {
  if (!isTimeZone(zone)) throw new DateFault(`There is no time zone “${zone}”: write one like Europe/Berlin`);
  const text = String(value).trim();
  try {
    if (pattern !== null) return readByPattern(text, { pattern, zone, now });
    return recognized(text, zone);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // Temporal's word for it
    throw new DateFault(
      `“${text.slice(0, 60)}” is no date that can be read: say how it is written with inputFormat="…"`,
    );
  }
}

const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

function recognized(text: string, zone: string): Temporal.ZonedDateTime {
  if (/^-?\d{9,14}$/.test(text)) return moment(Number(text), zone);
  const american = AMERICAN.exec(text);
  if (american) {
    const [, month, day, year] = american.map(Number);
    return Temporal.PlainDate.from(
      { year: year ?? 0, month: month ?? 0, day: day ?? 0 },
      { overflow: "reject" },
    ).toZonedDateTime(zone);
  }
  const iso = text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, "$1T").replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  if (/T.*(Z|[+-]\d{2}(:\d{2})?)$/i.test(iso)) return Temporal.Instant.from(iso).toZonedDateTimeISO(zone);
  return Temporal.PlainDateTime.from(iso).toZonedDateTime(zone);
}

const MOST_SECONDS = 9_999_999_999;

function moment(number: number, zone: string): Temporal.ZonedDateTime {
  const ms = Math.abs(number) <= MOST_SECONDS ? number * 1_000 : number;
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
}
