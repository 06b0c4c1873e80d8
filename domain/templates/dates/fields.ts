import type { Temporal } from "temporal-polyfill";

type Write = (date: Temporal.ZonedDateTime, length: number) => string;

export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const number =
  (field: (date: Temporal.ZonedDateTime) => number): Write =>
  (date, length) =>
    String(field(date)).padStart(length, "0");

const named = (name: string, length: number) => (length >= 4 ? name : name.slice(0, 3));

const year =
  (pick: (date: Temporal.ZonedDateTime) => number): Write =>
  (date, length) => {
    const full = String(Math.abs(pick(date)));
    return length === 2 ? full.slice(-2).padStart(2, "0") : full.padStart(length, "0");
  };

const month: Write = (date, length) =>
  length >= 3 ? named(months[date.month - 1] ?? "", length) : String(date.month).padStart(length, "0");

/** Weeks begin on Sunday, and the first one holds January 1: as Java counts for the United States. */
const sunday = (date: Temporal.ZonedDateTime) => date.dayOfWeek % 7;

function weekOf(date: Temporal.ZonedDateTime): number {
  if (weekYearOf(date) > date.year) return 1;
  return Math.floor((date.dayOfYear - 1 + sunday(date.with({ month: 1, day: 1 }))) / 7) + 1;
}

/** The last days of December belong to the next year's first week where January 1 is in theirs. */
function weekYearOf(date: Temporal.ZonedDateTime): number {
  return date.subtract({ days: sunday(date) }).add({ days: 6 }).year;
}

/** Every letter of SimpleDateFormat, as it is written in English. */
export const fieldWriters = {
  G: (date) => (date.year > 0 ? "AD" : "BC"),
  y: year((date) => date.year),
  u: number((date) => date.dayOfWeek),
  Y: year(weekYearOf),
  M: month,
  L: month,
  w: number(weekOf),
  W: number((date) => Math.floor((date.day - 1 + sunday(date.with({ day: 1 }))) / 7) + 1),
  D: number((date) => date.dayOfYear),
  d: number((date) => date.day),
  F: number((date) => Math.floor((date.day - 1) / 7) + 1),
  E: (date, length) => named(days[date.dayOfWeek - 1] ?? "", length),
  a: (date) => (date.hour < 12 ? "AM" : "PM"),
  H: number((date) => date.hour),
  k: number((date) => date.hour || 24),
  K: number((date) => date.hour % 12),
  h: number((date) => date.hour % 12 || 12),
  m: number((date) => date.minute),
  s: number((date) => date.second),
  S: number((date) => date.millisecond),
  z: (date, length) => zoneName(date, length >= 4 ? "long" : "short"),
  Z: (date) => date.offset.replace(":", ""),
  X: (date, length) => isoOffset(date.offset, length),
} satisfies Record<string, Write>;

export type Letter = keyof typeof fieldWriters;

function isoOffset(offset: string, length: number): string {
  if (offset === "+00:00") return "Z";
  return length === 1 ? offset.slice(0, 3) : length === 2 ? offset.replace(":", "") : offset;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function zoneName(date: Temporal.ZonedDateTime, style: "short" | "long"): string {
  const key = `${style} ${date.timeZoneId}`;
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat("en-US", { timeZone: date.timeZoneId, timeZoneName: style });
  formatters.set(key, formatter);
  const parts = formatter.formatToParts(date.epochMilliseconds);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? date.timeZoneId;
}
