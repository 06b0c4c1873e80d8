import { Temporal } from "temporal-polyfill";
import { triggerInWords } from "@/domain/triggers/trigger-words";
import {
  isLocal,
  isRecurring,
  isTimed,
  isTriggered,
  type Recurring,
  type Schedule,
  type Triggered,
} from "./schedule";

const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** "Every Monday and Thursday at 09:00, Europe/Berlin, from 2 March 2026 until 1 June 2026, 09:00" */
export function scheduleInWords(schedule: Schedule): string {
  if (isTriggered(schedule)) return triggeredInWords(schedule);
  if (!isTimed(schedule)) return "As soon as it is launched";
  const clock = isLocal(schedule) ? "by each recipient’s own clock" : schedule.timeZone.replaceAll("_", " ");
  if (!isRecurring(schedule)) return `Once, on ${dayOf(schedule.at)} at ${timeOf(schedule.at)}, ${clock}`;
  const until = schedule.end === null ? "" : ` until ${dayOf(schedule.end)}, ${timeOf(schedule.end)}`;
  return `${rhythmOf(schedule)}, ${clock}, from ${dayOf(schedule.start)}${until}`;
}

function triggeredInWords({ trigger, start, end, timeZone }: Triggered): string {
  const zone = timeZone.replaceAll("_", " ");
  const from = start === null ? "" : ` from ${dayOf(start)}, ${timeOf(start)}`;
  const until = end === null ? "" : ` until ${dayOf(end)}, ${timeOf(end)}`;
  const span = from || until ? `;${from}${until}, ${zone}` : "";
  return `When ${triggerInWords(trigger)}${span}`;
}

function rhythmOf(schedule: Recurring): string {
  const { every, start } = schedule;
  const at = `at ${timeOf(start)}`;
  switch (schedule.kind) {
    case "hourly":
      return every === 1
        ? `Every hour ${at.slice(0, 3)}${minuteOf(start)} past`
        : `Every ${every} hours from ${timeOf(start)}`;
    case "daily":
      return every === 1 ? `Every day ${at}` : `Every ${every} days ${at}`;
    case "weekly": {
      const days = listed(weekdaysOf(schedule));
      return every === 1 ? `Every ${days} ${at}` : `Every ${every} weeks on ${days} ${at}`;
    }
    case "monthly":
      return `${every === 1 ? "Every month" : `Every ${every} months`} on ${monthDay(start)} ${at}`;
  }
}

function weekdaysOf({ weekdays, start }: Extract<Recurring, { kind: "weekly" }>): string[] {
  const days = weekdays.length > 0 ? [...weekdays] : [Temporal.PlainDateTime.from(start).dayOfWeek];
  return days.sort((a, b) => a - b).flatMap((day) => weekdayNames[day - 1] ?? []);
}

function monthDay(start: string): string {
  const { day } = Temporal.PlainDateTime.from(start);
  return day <= 28 ? `day ${day}` : `day ${day}, or the last day of a shorter month,`;
}

function listed(names: string[]): string {
  return names.length === 1 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const dayOf = (wall: string) =>
  Temporal.PlainDateTime.from(wall).toLocaleString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
const timeOf = (wall: string) => wall.slice(11);
const minuteOf = (wall: string) => Number(wall.slice(14));
