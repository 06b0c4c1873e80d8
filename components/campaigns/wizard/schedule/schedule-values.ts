import { immediately, Schedule } from "@/domain/schedules/schedule";

export type Rhythm = Schedule["kind"];

export const rhythms: { value: Rhythm; label: string }[] = [
  { value: "immediately", label: "Immediately" },
  { value: "once", label: "Once" },
  { value: "hourly", label: "Hourly" },
  { value: "daily", label: "Daily" },
  { value: "weekly", label: "Weekly" },
  { value: "monthly", label: "Monthly" },
];

/** The fields as they stand on the page, finished or not. */
export interface ScheduleValues {
  kind: Rhythm;
  start: string;
  end: string;
  every: number | "";
  weekdays: number[];
  timeZone: string;
  recipientsLocalTime: boolean;
}

export function valuesOf(schedule: Schedule, timeZone: string): ScheduleValues {
  const empty = { start: "", end: "", every: 1, weekdays: [], timeZone, recipientsLocalTime: false };
  if (schedule.kind === "immediately") return { ...empty, kind: schedule.kind };
  if (schedule.kind === "once") return { ...empty, ...schedule, start: schedule.at };
  return { ...empty, ...schedule, end: schedule.end ?? "" };
}

export interface ScheduleFault {
  field: "start" | "end" | "every" | "weekdays" | "timeZone";
  message: string;
}

type Read = { schedule: Schedule; fault: null } | { schedule: null; fault: ScheduleFault };

/** The schedule that the fields describe, or the first of them that is not finished. */
export function readValues(values: ScheduleValues): Read {
  const { kind, start, end, every, weekdays, timeZone, recipientsLocalTime } = values;
  if (kind === "immediately") return { schedule: immediately, fault: null };
  if (start === "") return { schedule: null, fault: { field: "start", message: "Choose a day and a time" } };
  const span = { start, end: end === "" ? null : end, every: every === "" ? 0 : every };
  const given = kind === "once" ? { at: start } : kind === "weekly" ? { ...span, weekdays } : span;
  const read = Schedule.safeParse({ kind, ...given, timeZone, recipientsLocalTime });
  if (read.success) return { schedule: read.data, fault: null };
  const issue = read.error.issues[0];
  const name = issue?.path[0];
  const field =
    name === "end" || name === "every" || name === "weekdays" || name === "timeZone" ? name : "start";
  return { schedule: null, fault: { field, message: issue?.message ?? "This is not a schedule" } };
}
