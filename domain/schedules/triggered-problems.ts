import { triggerTypeProblem } from "@/domain/events/reserved";
import { momentOf } from "./occurrences";
import type { Triggered } from "./schedule";
import type { ScheduleProblem } from "./schedule-problem";

/** CMP-21: what is wrong with a campaign that waits for events. Its start may be at once; Pinpoint asked for fifteen minutes. */
export function triggeredProblems(schedule: Triggered, now: Date): ScheduleProblem[] {
  const { trigger, start, end, timeZone } = schedule;
  const bad = trigger.types.flatMap((type) => triggerTypeProblem(type) ?? []);
  const found: ScheduleProblem[] = bad.map((message) => ({
    level: "error",
    message,
    fix: "Choose one that applications send, or a change of a person.",
  }));
  if (end === null) return found;
  const endsAt = momentOf(end, timeZone);
  if (endsAt <= now) found.push(error("It would end before it begins: its end is over."));
  else if (start !== null && endsAt <= momentOf(start, timeZone))
    found.push(error("It ends before it starts."));
  return found;
}

const error = (message: string): ScheduleProblem => ({
  level: "error",
  message,
  fix: "Choose a later end, or none.",
});
