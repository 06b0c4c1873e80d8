import { channelOf, decide, endpointTypesOf } from "../activities";
import { endOf } from "../activities/wait-time";
import { activityOf } from "../graph/graph";
import { zoneOfJourney } from "../settings/zone";
import { cohortAt } from "./cohort";
import { waitOf } from "./hidden-wait";
import type { Decision, Facts } from "./moment";
import { changedSince } from "./re-evaluate";
import { sending, skipping } from "./send";
import { along, left, type Step, waiting } from "./step";
import type { At, Running, Visit } from "./visit";

/** The engine's whole brain: what comes next for a participant. The same visit and facts give the same step, however often it is asked. */
export function advance(running: Running, visit: Visit, facts: Facts): Step {
  const activity = activityOf(running.graph, visit.activityId);
  if (!facts.member) return left("deleted", "the participant was deleted");
  if (visit.endsAt <= visit.now) return left("ended", "the journey is over");
  if (!activity) return left("activity_gone", "the activity is gone");
  const forced = visit.test?.ports[visit.activityId];
  if (forced !== undefined)
    return along({ port: forced, because: "the test says so" }, { running, visit }, null);
  const decision = decide(activity, momentOf(running, visit, facts));
  const channel = channelOf(activity.type);
  if (decision.kind !== "send" || !channel) return perform(decision, { running, visit });
  const changed = channel === "VOICE" ? changedSince(running.graph, visit, facts) : null;
  if (changed) return left("re_evaluated", changed);
  if (!endpointTypesOf(activity).some((type) => visit.reachable.has(type)))
    return skipping(
      "unsupported_channel",
      { ...decision, because: "has no address for this channel" },
      { running, visit },
    );
  return sending(decision, channel, { running, visit });
}

function momentOf(running: Running, visit: Visit, facts: Facts) {
  const { now, arrivedAt, activityId, sentAt, journeyId, participant } = visit;
  const timeZone = zoneOfJourney(running.settings.timeZone);
  const waits = waitOf(running.graph, activityId);
  const shortened = visit.test?.waits ?? null;
  const wait = shortened === null ? waits?.wait : { kind: "for" as const, duration: shortened };
  const waitsUntil = waits && wait ? endOf(wait, arrivedAt, timeZone) : null;
  const countsUntil = waitsUntil && waitsUntil < now && waitsUntil > arrivedAt ? waitsUntil : now;
  const cohort = cohortAt(journeyId, activityId, participant);
  return { now, arrivedAt, timeZone, cohort, waitsUntil, countsUntil, activityId, sentAt, facts };
}

function perform(decision: Decision, at: At): Step {
  switch (decision.kind) {
    case "leave":
      return left(decision.reason, decision.because);
    case "wait":
      return waiting(decision.until, decision, at, null);
    default:
      return along(decision, at, null);
  }
}
