import { Temporal } from "temporal-polyfill";
import type { QuietTime } from "@/domain/campaigns/quiet-time";

/** PRJ-5, CMP-20: until when it is quiet where somebody is, or null. The window may pass midnight; one without a length is none. */
export function quietUntil(
  quiet: Exclude<QuietTime, { kind: "none" }>,
  timeZone: string,
  now: Date,
): Date | null {
  if (quiet.from === quiet.to) return null;
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const clock = here.toPlainTime().toString({ smallestUnit: "minute" });
  const overnight = quiet.from > quiet.to;
  const late = clock >= quiet.from; // of an overnight window: the part before midnight
  const isQuiet = overnight ? late || clock < quiet.to : late && clock < quiet.to;
  if (!isQuiet) return null;
  const day = here.toPlainDate().add({ days: overnight && late ? 1 : 0 });
  return new Date(day.toZonedDateTime({ timeZone, plainTime: quiet.to }).epochMilliseconds);
}
