import { Temporal } from "temporal-polyfill";
import { nthOf, stepsUntil } from "./rhythm";
import { isLocal, isTimed, isTriggered, type Schedule, type Timed, type Triggered } from "./schedule";

/** One moment that a schedule names. */
export interface Occurrence {
  at: Date; // by the schedule's zone
  localTime: string; // what its clock shows then: what each recipient's own is to show
  opensAt: Date; // when the first of its recipients is due
}

interface Candidate {
  wall: Temporal.PlainDateTime;
  at: Date;
}

/** Where clocks are furthest ahead. */
const EARLIEST = "+14:00";

const HOUR_MS = 3_600_000;

/** The first occurrence after a moment; null: there is none. A time that a day skips falls after the gap, one that a day has twice is its first. */
export function nextOccurrence(schedule: Schedule, after: Date): Occurrence | null {
  return nextOccurrences(schedule, after, 1)[0] ?? null;
}

export function nextOccurrences(schedule: Schedule, after: Date, most: number): Occurrence[] {
  if (isTriggered(schedule)) return startOf(schedule).filter(({ at }) => at > after);
  if (!isTimed(schedule)) return [];
  const found: Occurrence[] = [];
  for (const { wall, at } of candidates(schedule, after)) {
    if (found.length >= most || isOver(schedule, at)) break;
    if (at > after) found.push(occurrenceOf(schedule, wall, at));
  }
  return found;
}

/** What waits for events begins once, if not with its launch. */
function startOf({ start, timeZone }: Triggered): Occurrence[] {
  if (start === null) return [];
  const at = momentOf(start, timeZone);
  return [{ at, localTime: start, opensAt: at }];
}

/** Whether a launch at this moment opens the first run at once. */
export function opensAtLaunch(schedule: Schedule, now: Date): boolean {
  return !isTimed(schedule) && nextOccurrence(schedule, now) === null;
}

/** When a clock of a zone first shows this. */
export function momentOf(wall: Temporal.PlainDateTime | string, timeZone: string): Date {
  const plain = Temporal.PlainDateTime.from(wall);
  return new Date(plain.toZonedDateTime(timeZone).epochMilliseconds);
}

function occurrenceOf(schedule: Timed, wall: Temporal.PlainDateTime, at: Date): Occurrence {
  const localTime = wall.toString({ smallestUnit: "minute" });
  const opensAt = isLocal(schedule) ? momentOf(wall, EARLIEST) : at;
  return { at, localTime, opensAt };
}

function isOver(schedule: Timed, at: Date): boolean {
  return "end" in schedule && schedule.end !== null && at > momentOf(schedule.end, schedule.timeZone);
}

/** In order, from shortly before a moment on. */
function* candidates(schedule: Timed, after: Date): Generator<Candidate> {
  const { timeZone } = schedule;
  if (schedule.kind === "hourly") return yield* hours(schedule, after);
  for (const wall of walls(schedule, after)) yield { wall, at: momentOf(wall, timeZone) };
}

function* walls(
  schedule: Exclude<Timed, { kind: "hourly" }>,
  after: Date,
): Generator<Temporal.PlainDateTime> {
  if (schedule.kind === "once") return yield Temporal.PlainDateTime.from(schedule.at);
  const start = Temporal.PlainDateTime.from(schedule.start);
  const nth = nthOf(schedule);
  for (let n = Math.max(0, stepsUntil(schedule, wallAt(after, schedule.timeZone))); ; n++) {
    for (const wall of nth(n)) if (Temporal.PlainDateTime.compare(wall, start) >= 0) yield wall;
  }
}

/** Every so many hours that pass, whatever clocks do meanwhile. */
function* hours(schedule: Extract<Timed, { kind: "hourly" }>, after: Date): Generator<Candidate> {
  const { start, every, timeZone } = schedule;
  const first = momentOf(start, timeZone).getTime();
  const passed = Math.max(0, Math.floor((after.getTime() - first) / (every * HOUR_MS)));
  for (let n = passed; ; n++) {
    const at = new Date(first + n * every * HOUR_MS);
    yield { wall: wallAt(at, timeZone), at };
  }
}

const wallAt = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime();
