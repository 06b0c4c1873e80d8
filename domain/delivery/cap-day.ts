import { Temporal } from "temporal-polyfill";

/** The day in a project's zone under which a message counts, as "2026-03-02". A zone that nobody knows is taken for UTC: sending must not stand still for it. */
export function capDayOf(now: Date, timeZone: string): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  try {
    return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return instant.toZonedDateTimeISO("UTC").toPlainDate().toString();
  }
}
