import { Temporal } from "temporal-polyfill";
import { QuietTime } from "@/domain/campaigns/quiet-time";
import { quietUntil } from "@/domain/delivery/quiet-until";
import { momentOf } from "@/domain/schedules/occurrences";
import type { MessageChannel } from "../activities/channels";
import { instantOf } from "../activities/wait-time";
import { type ClosedDay, type Hours, type JourneySettings, weekdays } from "./settings";

export type Closed = "quiet_time" | "sending_hours" | "closed_day";
type Window = Pick<JourneySettings, "quietTime" | "holdWhenQuiet" | "keepsHours" | "hours" | "closedDays">;

/** Whether a message may leave at a moment, and if not, since why and until when; `until` null: it never may. */
export type Opening = { open: true } | { open: false; why: Closed; until: Date | null };

const MOST_STEPS = 200;

/** JRN-11 to JRN-15, by the clock of where somebody is: quiet time, closed days, then the hours of the channel. */
export function openingAt(settings: Window, channel: MessageChannel, timeZone: string, now: Date): Opening {
  const first = shutAt(settings, channel, timeZone, now);
  if (!first) return { open: true };
  let until = first.until;
  for (let step = 0; until && step < MOST_STEPS; step++) {
    const next = shutAt(settings, channel, timeZone, until);
    if (!next) return { open: false, why: first.why, until };
    until = next.until;
  }
  return { open: false, why: first.why, until: null };
}

function shutAt(
  settings: Window,
  channel: MessageChannel,
  timeZone: string,
  at: Date,
): { why: Closed; until: Date | null } | null {
  const quiet = quietTimeOf(settings);
  const quietEnd = quiet.kind === "none" ? null : quietUntil(quiet, timeZone, at);
  if (quietEnd) return { why: "quiet_time", until: quietEnd };
  if (!settings.keepsHours) return null;
  const closedEnd = closedUntil(settings.closedDays?.[channel] ?? [], timeZone, at);
  if (closedEnd) return { why: "closed_day", until: closedEnd };
  const week = settings.hours?.[channel];
  if (!week || Object.keys(week).length === 0) return null;
  const opens = opensAt((day) => week[weekdays[day - 1] ?? "MONDAY"] ?? [], timeZone, at);
  return opens === "open" ? null : { why: "sending_hours", until: opens };
}

/** JRN-11, JRN-12 in the words of campaigns; what is malformed is none. */
export function quietTimeOf({
  quietTime,
  holdWhenQuiet,
}: Pick<Window, "quietTime" | "holdWhenQuiet">): QuietTime {
  const read = QuietTime.safeParse({ kind: holdWhenQuiet ? "hold" : "drop", ...quietTime });
  return quietTime && read.success ? read.data : { kind: "none" };
}

function closedUntil(days: ClosedDay[], timeZone: string, at: Date): Date | null {
  const ends = days.flatMap(({ from, to }) => {
    const [start, end] = [closedMoment(from, timeZone), closedMoment(to, timeZone)];
    return start && end && start <= at && at < end ? [end] : [];
  });
  return ends.length === 0 ? null : new Date(Math.max(...ends.map((end) => end.getTime())));
}

/** What names no zone is told by the clock of the recipient. */
export function closedMoment(text: string, timeZone: string): Date | null {
  if (/(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return instantOf(text);
  try {
    return momentOf(text, timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The first moment of an open range from now on; null: a whole week has none. */
function opensAt(hoursOn: (day: number) => Hours[], timeZone: string, at: Date): Date | null | "open" {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = here.toPlainDate().add({ days: ahead });
    for (const { from, to } of [...hoursOn(day.dayOfWeek)].sort(byStart)) {
      const [opens, closes] = [momentOf(`${day}T${from}`, timeZone), momentOf(`${day}T${to}`, timeZone)];
      if (opens <= at && at < closes) return "open";
      if (opens > at && closes > opens) return opens;
    }
  }
  return null;
}

const byStart = (a: Hours, b: Hours) => a.from.localeCompare(b.from);
