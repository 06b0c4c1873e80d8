import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { TimeZone } from "@/domain/shared/time-zone";

export const rhythms = ["hour", "day", "week"] as const;
export type Rhythm = (typeof rhythms)[number];

export const Schedule = z.object({
  every: z.enum(rhythms),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give the time as 03:00"), // of every hour only the minute counts
  weekday: z.int().min(1).max(7).default(1), // Monday is 1; for "week" alone
  timeZone: TimeZone,
});
export type Schedule = z.infer<typeof Schedule>;

/**
 * The first moment after `after` that a schedule names, by the clocks of its zone: a time that a day skips falls after the
 * gap, one that a day has twice counts once.
 */
export function nextRunAt(schedule: Schedule, after: Date): Date {
  const now = Temporal.Instant.fromEpochMilliseconds(after.getTime()).toZonedDateTimeISO(schedule.timeZone);
  const candidates = schedule.every === "hour" ? hours(now, schedule) : days(now, schedule);
  const next = candidates.find(({ epochMilliseconds }) => epochMilliseconds > after.getTime());
  if (!next) throw new Error(`no next run after ${after.toISOString()}`);
  return new Date(next.epochMilliseconds);
}

function hours(now: Temporal.ZonedDateTime, { time }: Schedule): Temporal.ZonedDateTime[] {
  const minute = Number(time.slice(3));
  const begun = now.with({ minute, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  return [0, 1, 2].map((ahead) => begun.add({ hours: ahead }).with({ minute }));
}

function days(now: Temporal.ZonedDateTime, { every, time, weekday, timeZone }: Schedule) {
  const today = now.toPlainDate();
  const step = every === "week" ? 7 : 1;
  const first = every === "week" ? today.add({ days: (weekday - today.dayOfWeek + 7) % 7 }) : today;
  return [0, 1, 2].map((ahead) =>
    first.add({ days: ahead * step }).toZonedDateTime({ timeZone, plainTime: time }),
  );
}

export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** "Every Monday at 03:00, Europe/Berlin" */
export function scheduleInWords({ every, time, weekday, timeZone }: Schedule): string {
  if (every === "hour") return `Every hour at ${Number(time.slice(3))} past`;
  const day = every === "day" ? "day" : weekdays[weekday - 1];
  return `Every ${day} at ${time}, ${timeZone.replaceAll("_", " ")}`;
}
