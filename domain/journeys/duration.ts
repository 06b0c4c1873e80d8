import { Temporal } from "temporal-polyfill";

/** A length of time as ISO 8601 and Pinpoint write it: "PT1H", "P1D", "P3M". Kept as it was written. */
export function durationOf(text: string): Temporal.Duration | null {
  try {
    const duration = Temporal.Duration.from(text);
    return duration.sign < 0 ? null : duration;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const start = Temporal.PlainDateTime.from("2026-01-01T00:00");
const plain = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const lengths = [604_800_000, 86_400_000, 3_600_000, 60_000, 1_000];

/** In milliseconds; a month is taken for 31 days. Null: it is none. */
export function millisecondsOf(text: string): number | null {
  const parts = text === "P" ? null : plain.exec(text); // most are plain, and there are many
  if (!parts) return durationOf(text)?.total({ unit: "millisecond", relativeTo: start }) ?? null;
  return lengths.reduce((sum, length, nth) => sum + length * Number(parts[nth + 1] ?? 0), 0);
}

/** So much later by the clock of a zone: a day is the same time tomorrow, a month the same day of the next. Null: it is no length of time. */
export function laterBy(from: Date, text: string, timeZone: string): Date | null {
  const length = text.startsWith("PT") ? millisecondsOf(text) : null;
  if (length !== null) return new Date(from.getTime() + length); // hours pass, whatever clocks do
  const duration = durationOf(text);
  if (!duration) return null;
  const there = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(there.add(duration).epochMilliseconds);
}

const units = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"] as const;

/** "1 hour", "3 days and 12 hours" */
export function durationInWords(text: string): string {
  const duration = durationOf(text);
  if (!duration) return text === "" ? "no time" : `“${text}”`;
  const parts = units.flatMap((unit) => {
    const amount = duration[unit];
    if (amount === 0) return [];
    return [`${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`];
  });
  return parts.length === 0 ? "no time" : parts.join(" and ");
}
