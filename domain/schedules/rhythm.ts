import { Temporal } from "temporal-polyfill";
import type { Recurring } from "./schedule";

type ByDays = Exclude<Recurring, { kind: "hourly" }>;

/** What clocks show in the nth step of a schedule, counted from its start; a week may hold several. */
export function nthOf(schedule: ByDays): (n: number) => Temporal.PlainDateTime[] {
  const start = Temporal.PlainDateTime.from(schedule.start);
  const { every } = schedule;
  switch (schedule.kind) {
    case "daily":
      return (n) => [start.add({ days: n * every })];
    case "weekly": {
      const days = [...schedule.weekdays].sort((a, b) => a - b);
      if (days.length === 0) return (n) => [start.add({ weeks: n * every })];
      const monday = start.subtract({ days: start.dayOfWeek - 1 });
      return (n) => days.map((day) => monday.add({ weeks: n * every, days: day - 1 }));
    }
    case "monthly":
      return (n) => [start.add({ months: n * every })]; // from the start each time: after a 28th comes a 31st again
  }
}

/** How many whole steps have passed since the start, less one or two. */
export function stepsUntil({ kind, start, every }: ByDays, now: Temporal.PlainDateTime): number {
  const unit = kind === "monthly" ? "months" : kind === "weekly" ? "weeks" : "days";
  return Math.floor(Temporal.PlainDateTime.from(start).until(now, { largestUnit: unit })[unit] / every) - 1;
}
