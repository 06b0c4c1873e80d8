import { z } from "zod";
import { TimeZone } from "@/domain/shared/time-zone";
import { WallClock } from "./wall-clock";

const zone = { timeZone: TimeZone };
/** CMP-19: at the same time on each recipient's own wall. */
const local = { recipientsLocalTime: z.boolean().default(false) };
const every = (most: number, what: string) =>
  z
    .int(`Every how many ${what} is a whole number`)
    .min(1, `At least every 1 ${what}`)
    .max(most, `At most every ${most} ${what}`)
    .default(1);
/** The end is the last moment at which a run may begin. */
const span = { start: WallClock, end: WallClock.nullable().default(null) };

/** CMP-17, CMP-18: when a campaign's runs begin. Weekly falls on the start's weekday or on those given, monthly on the start's day. */
export const Schedule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("immediately") }),
  z.object({ kind: z.literal("once"), at: WallClock, ...zone, ...local }),
  z.object({ kind: z.literal("hourly"), ...span, every: every(24, "hours"), ...zone }),
  z.object({ kind: z.literal("daily"), ...span, every: every(30, "days"), ...zone, ...local }),
  z.object({
    kind: z.literal("weekly"),
    ...span,
    every: every(12, "weeks"),
    weekdays: z.array(z.int().min(1).max(7)).max(7).default([]), // Monday is 1; none: the start's
    ...zone,
    ...local,
  }),
  z.object({ kind: z.literal("monthly"), ...span, every: every(12, "months"), ...zone, ...local }),
]);
export type Schedule = z.infer<typeof Schedule>;

export type Recurring = Extract<Schedule, { start: string }>;
export type Timed = Exclude<Schedule, { kind: "immediately" }>;

export const immediately: Schedule = { kind: "immediately" };

export const isTimed = (schedule: Schedule): schedule is Timed => schedule.kind !== "immediately";
export const isRecurring = (schedule: Schedule): schedule is Recurring => "start" in schedule;

/** Whether each recipient gets it by the clock of their own zone. */
export const isLocal = (schedule: Schedule): boolean =>
  "recipientsLocalTime" in schedule && schedule.recipientsLocalTime;
