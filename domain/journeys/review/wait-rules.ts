import { instantOf, type WaitTime } from "../activities/wait-time";
import { millisecondsOf } from "../duration";
import { saidWait } from "../engine/hidden-wait";
import { at, type Problem } from "./finding";
import { each, type Rule, type World } from "./world";

const HOUR_MS = 3_600_000;
const MOST_MS = 365 * 24 * HOUR_MS;

/** RVE-18 */
export const waitsHold: Rule = (world) =>
  each(world, "wait").flatMap(([id, { config }]) =>
    waitProblems({ id, field: "wait", wait: config.wait, leastMs: HOUR_MS }, world),
  );

/** RVE-20. What is not said is no problem: then the split waits as Pinpoint's does. */
export const evaluationsHold: Rule = (world) =>
  world.activities.flatMap(([id, { type }]) => {
    const wait = type === "wait" ? null : saidWait(world.graph, id);
    if (!wait || wait.kind === "unsaid") return [];
    return waitProblems({ id, field: "evaluate", wait, leastMs: 0 }, world);
  });

interface Written {
  id: string;
  field: string;
  wait: WaitTime;
  leastMs: number;
}

function waitProblems({ id, field, wait, leastMs }: Written, world: World): Problem[] {
  const said = (message: string, fix: string) => [at(id, field, message, fix)];
  if (wait.kind === "unsaid") return said("It is not said how long to wait.", "Give a time or a date.");
  if (wait.kind === "until") return dateProblems({ id, field, at: wait.at }, world);
  const length = millisecondsOf(wait.duration);
  if (length === null) return said("The time to wait is no length of time.", "Give hours or days.");
  if (length < leastMs) return said("The wait is shorter than an hour.", "Wait at least 1 hour.");
  return length > MOST_MS ? said("The wait is longer than 365 days.", "Wait at most 365 days.") : [];
}

function dateProblems(
  date: { id: string; field: string; at: string },
  { settings, facts }: World,
): Problem[] {
  const said = (message: string, fix: string) => [at(date.id, date.field, message, fix)];
  const until = instantOf(date.at);
  const end = settings.end === null ? null : instantOf(settings.end);
  if (!until) return said("The date is none.", "Give day and time.");
  if (until <= facts.now) return said("The date is over.", "Choose one to come.");
  const isLate = end !== null && until >= end;
  return isLate
    ? said("The date is not before the end of the journey.", "Choose an earlier one, or a later end.")
    : [];
}
