import { Temporal } from "temporal-polyfill";
import { DateFault, type PatternPiece, piecesOf } from "./date-pattern";
import { type Letter, months } from "./fields";

interface Reading {
  pattern: string;
  zone: string;
  now: Date;
}

type Found = Partial<Record<Letter, string>>;

/** What a text says that is written by a pattern; a part it does not name is the first: January, the 1st, midnight. */
export function readByPattern(text: string, { pattern, zone, now }: Reading): Temporal.ZonedDateTime {
  const found = match(text, pattern);
  const date = Temporal.PlainDateTime.from(
    { year: yearOf(found.y ?? found.Y, now), ...dayOf(found), ...timeOf(found) },
    { overflow: "reject" },
  );
  const offset = found.X ?? found.Z ?? found.z;
  return offset ? elsewhere(date, offset).withTimeZone(zone) : date.toZonedDateTime(zone);
}

function match(text: string, pattern: string): Found {
  const pieces = piecesOf(pattern);
  const named = pieces.flatMap((piece) => ("letter" in piece ? [piece.letter] : []));
  const parts = new RegExp(`^\\s*${pieces.map(expression).join("")}\\s*$`, "iu").exec(text);
  if (!parts) throw new DateFault(`“${text.slice(0, 60)}” is not written as “${pattern}”`);
  return Object.fromEntries(named.map((letter, at) => [letter, parts[at + 1]]));
}

/** Digits that touch are told apart by their number. */
function expression(piece: PatternPiece, at: number, pieces: PatternPiece[]): string {
  if ("text" in piece) return piece.text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
  const { letter, length } = piece;
  if ("GaEzZX".includes(letter) || ("ML".includes(letter) && length >= 3)) {
    return "ZzX".includes(letter) ? "(Z|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}|[A-Z][A-Z/_]*)" : "(\\p{L}+)";
  }
  const next = pieces[at + 1];
  return next && "letter" in next ? `(\\d{${length}})` : "(\\d{1,9})";
}

/** Two digits are the year within 80 years before and 20 after today, as in Java. */
function yearOf(text: string | undefined, now: Date): number {
  if (text === undefined) return 1970;
  if (text.length > 2) return Number(text);
  const thisYear = now.getUTCFullYear();
  const guess = Math.floor(thisYear / 100) * 100 + Number(text);
  if (guess > thisYear + 20) return guess - 100;
  return guess <= thisYear - 80 ? guess + 100 : guess;
}

function dayOf({ M, L, d }: Found) {
  const text = M ?? L ?? "1";
  const byName = months.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase().slice(0, 3)));
  return { month: /\d/.test(text) ? Number(text) : byName + 1, day: Number(d ?? 1) };
}

function timeOf({ H, k, h, K, a, m, s, S }: Found) {
  const half = h === undefined ? K : String(Number(h) % 12);
  const whole = H ?? (k === undefined ? undefined : String(Number(k) % 24));
  const afternoon = a?.toLowerCase() === "pm" ? 12 : 0;
  const hour = whole !== undefined ? Number(whole) : half === undefined ? 0 : Number(half) + afternoon;
  return {
    hour,
    minute: Number(m ?? 0),
    second: Number(s ?? 0),
    millisecond: Number((S ?? "0").padEnd(3, "0").slice(0, 3)),
  };
}

function elsewhere(date: Temporal.PlainDateTime, offset: string): Temporal.ZonedDateTime {
  if (/^(z|utc|gmt)$/i.test(offset)) return date.toZonedDateTime("UTC");
  const digits = /^([+-]\d{2}):?(\d{2})?$/.exec(offset);
  return date.toZonedDateTime(digits ? `${digits[1]}:${digits[2] ?? "00"}` : offset);
}
