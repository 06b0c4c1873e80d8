import { z } from "zod";
import { TimeZone } from "@/domain/shared/time-zone";
import { EventTrigger } from "@/domain/triggers/trigger";
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
/** CMP-22: Pinpoint's own. */
export const DELIVERY_MINUTES = 5;

/** The end is the last moment at which a run may begin. */
const span = { start: WallClock, end: WallClock.nullable().default(null) };

/** CMP-21: whenever an event occurs, from its start, or from the launch, to its end; CMP-22: what is not handed over within so many minutes of its event is dropped. */
const OnEvent = z.object({
  kind: z.literal("event"),
  trigger: EventTrigger,
  start: WallClock.nullable().default(null),
  end: WallClock.nullable().default(null),
  ...zone,
  withinMinutes: z
    .int("Whole minutes")
    .min(1, "At least 1 minute")
    .max(1_440, "At most 1,440 minutes: a day")
    .default(DELIVERY_MINUTES),
});

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
  OnEvent,
]);
export type Schedule = z.infer<typeof Schedule>;

export type Recurring = Extract<Schedule, { every: number }>;
export type Timed = Exclude<Schedule, { kind: "immediately" | "event" }>;
export type Triggered = z.infer<typeof OnEvent>;

export const immediately: Schedule = { kind: "immediately" };

export const isTimed = (schedule: Schedule): schedule is Timed =>
  schedule.kind !== "immediately" && schedule.kind !== "event";
export const isRecurring = (schedule: Schedule): schedule is Recurring => "every" in schedule;
export const isTriggered = (schedule: Schedule): schedule is Triggered => schedule.kind === "event";

/** Whether each recipient gets it by the clock of their own zone. */
export const isLocal = (schedule: Schedule): boolean =>
  "recipientsLocalTime" in schedule && schedule.recipientsLocalTime;
