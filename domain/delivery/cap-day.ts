import { Temporal } from "temporal-polyfill";

/** The day in a project's zone under which a message counts, as "2026-03-02". */
export function capDayOf(now: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
