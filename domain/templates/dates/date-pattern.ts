import { Temporal } from "temporal-polyfill";
import { fieldWriters, type Letter } from "./fields";

/** What cannot be read or written as a date; the message is written for the template's author. */
export class DateFault extends Error {}

/** A pattern of Java's SimpleDateFormat, taken apart: letters of one kind, or text as it stands. */
export type PatternPiece = { letter: Letter; length: number } | { text: string };

const styles: Readonly<Record<string, string>> = {
  full: "EEEE, MMMM d, yyyy",
  long: "MMMM d, yyyy",
  medium: "MMM d, yyyy",
  short: "M/d/yy",
};

/** What a format stands for; none is “medium”. */
export function patternOf(format: string): string {
  return styles[format.trim().toLowerCase() || "medium"] ?? format;
}

/** A template has few patterns and uses each for everybody. */
const known = new Map<string, PatternPiece[]>();
const MOST_KNOWN = 500;

export function piecesOf(pattern: string): PatternPiece[] {
  const kept = known.get(pattern);
  if (kept) return kept;
  const pieces = read(pattern);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(pattern, pieces);
  return pieces;
}

/** Why nothing can be written by a pattern, or null. */
export function patternFault(pattern: string): string | null {
  try {
    read(pattern);
    return null;
  } catch (error) {
    if (error instanceof DateFault) return error.message;
    throw error;
  }
}

export function writeDate(date: Temporal.ZonedDateTime, pattern: string): string {
  return piecesOf(pattern)
    .map((piece) => ("text" in piece ? piece.text : fieldWriters[piece.letter](date, piece.length)))
    .join("");
}

/** Text stands between single quotes; two of them are one. */
function read(pattern: string): PatternPiece[] {
  const pieces: PatternPiece[] = [];
  for (const [found, quoted, same] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g)) {
    if (found === "'")
      throw new DateFault("A ' in the date format is never closed: write '' for one that is shown");
    if (quoted !== undefined) pieces.push({ text: quoted === "" ? "'" : quoted.replaceAll("''", "'") });
    else if (same === undefined) pieces.push({ text: found });
    else pieces.push({ letter: letterOf(same, pattern), length: found.length });
  }
  return pieces;
}

function letterOf(letter: string, pattern: string): Letter {
  if (Object.hasOwn(fieldWriters, letter)) return letter as Letter; // it was just looked up
  throw new DateFault(
    `“${letter}” means nothing in the date format “${pattern}”: put text between single quotes`,
  );
}

const zones = new Map<string, boolean>();

export function isTimeZone(name: string): boolean {
  const kept = zones.get(name);
  if (kept !== undefined) return kept;
  if (zones.size >= MOST_KNOWN) zones.clear();
  const exists = tryZone(name);
  zones.set(name, exists);
  return exists;
}

function tryZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
