import { Temporal } from "temporal-polyfill";
import { momentOf, nextOccurrence } from "./occurrences";
import {
  isLocal,
  isRecurring,
  isTimed,
  isTriggered,
  type Recurring,
  type Schedule,
  type Timed,
} from "./schedule";
import type { ScheduleProblem } from "./schedule-problem";
import { triggeredProblems } from "./triggered-problems";

/** What is wrong with a schedule, or odd about it, seen from this moment. */
export function scheduleProblems(schedule: Schedule, now: Date): ScheduleProblem[] {
  if (isTriggered(schedule)) return triggeredProblems(schedule, now);
  if (!isTimed(schedule)) return [];
  const gap = gapProblem(schedule);
  if (gap) return [gap];
  if (isRecurring(schedule)) return [...recurringProblems(schedule, now), ...oddities(schedule, now)];
  const over = momentOf(schedule.at, schedule.timeZone) <= now;
  if (over) return [error("The time it is to start at is over.", "Choose one that is still to come.")];
  return oddities(schedule, now);
}

const firstWall = (schedule: Timed) => (isRecurring(schedule) ? schedule.start : schedule.at);

function recurringProblems(schedule: Recurring, now: Date): ScheduleProblem[] {
  const { start, end, timeZone } = schedule;
  if (end !== null && momentOf(end, timeZone) < momentOf(start, timeZone))
    return [error("It ends before it starts.", "Choose a later end, or none.")];
  if (nextOccurrence(schedule, now)) return [];
  return [
    error(
      "No run would ever begin: its last one would have been before now.",
      "Choose a later end, or none.",
    ),
  ];
}

/** "02:30 does not exist that day": clocks jump over it. */
function gapProblem(schedule: Timed): ScheduleProblem | null {
  const skipped = skippedTo(firstWall(schedule), schedule.timeZone);
  if (!skipped) return null;
  const { day, time } = inWords(firstWall(schedule));
  return error(
    `${time} does not exist on ${day} in ${plainZone(schedule.timeZone)}: clocks go forward over it.`,
    `Choose another time, such as ${skipped}.`,
  );
}

function oddities(schedule: Timed, now: Date): ScheduleProblem[] {
  return [
    ...twice(schedule),
    ...laterGap(schedule, now),
    ...shortMonths(schedule),
    ...passedElsewhere(schedule, now),
  ];
}

function twice(schedule: Timed): ScheduleProblem[] {
  const plain = Temporal.PlainDateTime.from(firstWall(schedule));
  const [earlier, later] = (["earlier", "later"] as const).map((disambiguation) =>
    plain.toZonedDateTime(schedule.timeZone, { disambiguation }),
  );
  if (!earlier || !later || earlier.epochMilliseconds === later.epochMilliseconds) return [];
  const { day, time } = inWords(firstWall(schedule));
  return [
    warning(
      `${time} comes twice on ${day} in ${plainZone(schedule.timeZone)}: clocks go back then.`,
      "The first of the two is meant.",
    ),
  ];
}

/** The next time that summer time begins may take a run's hour away. */
function laterGap(schedule: Timed, now: Date): ScheduleProblem[] {
  if (!isRecurring(schedule) || schedule.kind === "hourly") return [];
  const { timeZone, start } = schedule;
  const from = new Date(Math.max(now.getTime(), momentOf(start, timeZone).getTime()));
  for (const change of nextChanges(from, timeZone)) {
    const next = nextOccurrence(schedule, new Date(change.getTime() - 1));
    const skipped = next && skippedTo(next.localTime, timeZone);
    if (!skipped || next.at.getTime() - change.getTime() > DAY_MS) continue;
    const { day, time } = inWords(next.localTime);
    return [
      warning(
        `${time} does not exist on ${day}: clocks go forward over it.`,
        `That run begins at ${skipped}.`,
      ),
    ];
  }
  return [];
}

const DAY_MS = 86_400_000;

/** When clocks of a zone are changed next, and the time after. */
function nextChanges(from: Date, timeZone: string): Date[] {
  const first = Temporal.Instant.fromEpochMilliseconds(from.getTime())
    .toZonedDateTimeISO(timeZone)
    .getTimeZoneTransition("next");
  const second = first?.getTimeZoneTransition("next");
  return [first, second].flatMap((change) => (change ? [new Date(change.epochMilliseconds)] : []));
}

function shortMonths(schedule: Timed): ScheduleProblem[] {
  if (schedule.kind !== "monthly") return [];
  const { day } = Temporal.PlainDateTime.from(schedule.start);
  if (day <= 28) return [];
  return [warning(`Not every month has a day ${day}.`, "In shorter months it runs on their last day.")];
}

/** CMP-19: whose clock is ahead may be past that time when the run opens. */
function passedElsewhere(schedule: Timed, now: Date): ScheduleProblem[] {
  const next = nextOccurrence(schedule, now);
  if (!isLocal(schedule) || !next || next.opensAt >= now) return [];
  const { day, time } = inWords(next.localTime);
  return [
    warning(
      `It is past ${time} on ${day} already where clocks are furthest ahead.`,
      "People there get it as soon as it is launched.",
    ),
  ];
}

/** What the clock shows in place of a time that it jumps over; null: it does not. */
function skippedTo(wall: string, timeZone: string): string | null {
  const plain = Temporal.PlainDateTime.from(wall);
  const shown = plain.toZonedDateTime(timeZone).toPlainDateTime();
  return shown.equals(plain) ? null : shown.toPlainTime().toString({ smallestUnit: "minute" });
}

function inWords(wall: string): { day: string; time: string } {
  const plain = Temporal.PlainDateTime.from(wall);
  const day = plain.toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  return { day, time: plain.toPlainTime().toString({ smallestUnit: "minute" }) };
}

const plainZone = (timeZone: string) => timeZone.replaceAll("_", " ");

const error = (message: string, fix: string): ScheduleProblem => ({ level: "error", message, fix });
const warning = (message: string, fix: string): ScheduleProblem => ({ level: "warning", message, fix });
