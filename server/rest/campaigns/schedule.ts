import type { Schedule } from "@/domain/schedules/schedule";
import { Schedule as ScheduleSchema } from "@/domain/schedules/schedule";
import { AppError } from "@/server/errors";
import { readEventFilter, writeEventFilter } from "./event-filter";
import type { ScheduleSaid } from "./said";

const kinds = { HOURLY: "hourly", DAILY: "daily", WEEKLY: "weekly", MONTHLY: "monthly" } as const;

/** A schedule of Pinpoint's in ours. Its zones are offsets from UTC, which know no summer: so do ours, in UTC. */
export function readSchedule(said: ScheduleSaid, now: Date): Schedule {
  const { StartTime, EndTime, Frequency = "ONCE", IsLocalTime = false } = said;
  if (Frequency === "IN_APP_EVENT")
    throw refused(
      "Frequency",
      "IN_APP_EVENT is not there yet: give ONCE, HOURLY, DAILY, WEEKLY, MONTHLY or EVENT.",
    );
  const isNow = StartTime === "IMMEDIATE";
  if (Frequency === "EVENT")
    return ScheduleSchema.parse({
      kind: "event",
      trigger: readEventFilter(said),
      start: isNow ? null : wallClock("StartTime", StartTime, false),
      end: EndTime ? wallClock("EndTime", EndTime, false) : null,
      timeZone: "UTC",
    });
  if (Frequency === "ONCE" && isNow) return { kind: "immediately" };
  const asShown = isNow ? clockOf(now) : wallClock("StartTime", StartTime, IsLocalTime);
  if (Frequency === "ONCE")
    return { kind: "once", at: asShown, timeZone: "UTC", recipientsLocalTime: IsLocalTime };
  if (!Object.hasOwn(kinds, Frequency))
    throw refused("Frequency", "give ONCE, HOURLY, DAILY, WEEKLY or MONTHLY.");
  return ScheduleSchema.parse({
    kind: kinds[Frequency],
    start: asShown,
    end: EndTime ? wallClock("EndTime", EndTime, IsLocalTime) : null,
    timeZone: "UTC",
    recipientsLocalTime: IsLocalTime,
  });
}

/** One of ours in Pinpoint's words, as near as they come. */
export function writeSchedule(schedule: Schedule): ScheduleSaid {
  if (schedule.kind === "immediately") return { StartTime: "IMMEDIATE", Frequency: "ONCE" };
  if (schedule.kind === "once")
    return { StartTime: `${schedule.at}:00`, Frequency: "ONCE", IsLocalTime: schedule.recipientsLocalTime };
  if (schedule.kind === "event")
    return {
      StartTime: schedule.start ? `${schedule.start}:00Z` : "IMMEDIATE",
      Frequency: "EVENT",
      EventFilter: writeEventFilter(schedule.trigger),
      ...(schedule.end && { EndTime: `${schedule.end}:00Z` }),
    };
  const { kind, start, end } = schedule;
  const Frequency = ({ hourly: "HOURLY", daily: "DAILY", weekly: "WEEKLY", monthly: "MONTHLY" } as const)[
    kind
  ];
  const IsLocalTime = "recipientsLocalTime" in schedule && schedule.recipientsLocalTime;
  return { StartTime: `${start}:00`, Frequency, IsLocalTime, ...(end && { EndTime: `${end}:00` }) };
}

const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** By local time it is what every clock shows; else a moment, without an offset in UTC. */
function wallClock(place: string, text: string, isLocal: boolean): string {
  const [, shown = "", offset = "Z"] = ISO.exec(text) ?? [];
  const at = Date.parse(`${shown}${offset}`);
  if (Number.isNaN(at)) throw refused(place, "give a time of ISO 8601 such as 2026-12-01T09:00:00Z.");
  return isLocal ? shown : clockOf(new Date(at));
}

const clockOf = (at: Date) => at.toISOString().slice(0, 16);
const refused = (place: string, reason: string) => new AppError("invalid", `Schedule.${place}: ${reason}`);
