import { DELIVERY_MINUTES, isTriggered, Schedule, type Triggered } from "@/domain/schedules/schedule";
import type { EventTest } from "@/domain/segments/criteria";

/** The fields as they stand on the page, finished or not. */
export interface EventValues {
  types: string[];
  where: EventTest[];
  start: string;
  end: string;
  timeZone: string;
  withinMinutes: number | "";
}

export function eventValuesOf(schedule: Schedule, timeZone: string): EventValues {
  if (!isTriggered(schedule))
    return { types: [], where: [], start: "", end: "", timeZone, withinMinutes: DELIVERY_MINUTES };
  const { trigger, start, end, withinMinutes } = schedule;
  return { ...trigger, start: start ?? "", end: end ?? "", timeZone: schedule.timeZone, withinMinutes };
}

export interface EventFault {
  field: "types" | "where" | "start" | "end" | "timeZone" | "withinMinutes";
  message: string;
}

const fields: EventFault["field"][] = ["start", "end", "timeZone", "withinMinutes"];

type Read = { schedule: Triggered; fault: null } | { schedule: null; fault: EventFault };

/** What the fields describe, or the first of them that is not finished. */
export function readEventValues({ types, where, start, end, withinMinutes, ...rest }: EventValues): Read {
  const read = Schedule.safeParse({
    kind: "event",
    trigger: { types, where },
    start: start === "" ? null : start,
    end: end === "" ? null : end,
    withinMinutes: withinMinutes === "" ? undefined : withinMinutes,
    ...rest,
  });
  if (read.success && isTriggered(read.data) && withinMinutes !== "")
    return { schedule: read.data, fault: null };
  const issue = read.error?.issues[0];
  if (!issue) return { schedule: null, fault: { field: "withinMinutes", message: "Give the minutes" } };
  const [top, below] = issue.path;
  const field = fields.find((name) => name === top) ?? (below === "where" ? "where" : "types");
  const message = field === "where" ? "Finish this condition, or take it away" : issue.message;
  return { schedule: null, fault: { field, message } };
}
