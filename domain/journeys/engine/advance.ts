import { channelOf, decide } from "../activities";
import type { MessageChannel } from "../activities/channels";
import { endOf } from "../activities/wait-time";
import { activityOf, type JourneyGraph } from "../graph/graph";
import { openingAt } from "../settings/sending-window";
import type { JourneyLimits, JourneySettings } from "../settings/settings";
import { zoneOfJourney } from "../settings/zone";
import { type CapReason, capReached, type Sent } from "./caps";
import { cohortAt } from "./cohort";
import { waitOf } from "./hidden-wait";
import type { Decision, Facts } from "./moment";

/** One participant at one activity, at one moment: with the facts, all that a decision rests on. */
export interface Visit {
  now: Date;
  journeyId: string;
  activityId: string;
  /** The key of the participant: a user, or an endpoint without one. */
  participant: string;
  arrivedAt: Date;
  /** When this activity's message was handed on; null: not yet. */
  sentAt: Date | null;
  /** When the journey is over for this participant. */
  endsAt: Date;
  /** JRN-4, JRN-5. Null: nobody knows. */
  timeZone: string | null;
  /** What the participant can be reached through. */
  reachable: ReadonlySet<MessageChannel>;
  sent: Sent;
  /** Of a test participant: how waits are shortened, and which way is taken where. */
  test?: TestWalk;
}

/** JRN-44. `waits` null: they are kept; else every wait is so long, and nothing is held up by the clock. */
export interface TestWalk {
  waits: string | null;
  ports: Record<string, string>;
}

export interface Running {
  graph: JourneyGraph;
  settings: JourneySettings;
  /** The project's, where the journey says nothing. */
  projectLimits: Pick<JourneyLimits, "dailyCap" | "totalCap" | "timeframe">;
}

export type SkipReason = CapReason | "quiet_time" | "no_zone" | "unsupported_channel" | "never_open";
export type LeaveReason = "completed" | "exit" | "holdout" | "ended" | "deleted" | "activity_gone";
type Message = { kind: "send"; channel: MessageChannel } | { kind: "skipped"; reason: SkipReason };

/** What becomes of the participant. Whoever left by a way that leads nowhere has its port. `because` goes to the step log: why is she here? */
export type Step =
  | { kind: "moved"; port: string; to: string; message: Message | null; because: string }
  | { kind: "waiting"; until: Date; wakeBy: string[]; message: Message | null; because: string }
  | { kind: "left"; reason: LeaveReason; port: string | null; message: Message | null; because: string };

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
  return decision.kind === "send" && channel
    ? sending(decision, channel, { running, visit })
    : perform(decision, { running, visit });
}

interface At {
  running: Running;
  visit: Visit;
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

function perform(decision: Decision, at: At, message: Message | null = null): Step {
  switch (decision.kind) {
    case "leave":
      return left(decision.reason, decision.because, message);
    case "wait":
      return waiting(decision.until, decision, at, message);
    default:
      return along(decision, at, message);
  }
}

function along(
  { port, because }: { port: string; because: string },
  { running, visit }: At,
  message: Message | null,
): Step {
  const to = activityOf(running.graph, visit.activityId)?.next[port];
  if (to === undefined) return { ...left("completed", because, message), port };
  return { kind: "moved", port, to, message, because };
}

function sending(decision: Decision & { kind: "send" }, channel: MessageChannel, at: At): Step {
  const { running, visit } = at;
  const skip = (reason: SkipReason, because: string) =>
    along({ port: decision.port, because }, at, { kind: "skipped", reason });
  if (!visit.reachable.has(channel)) return skip("unsupported_channel", "has no address for this channel");
  const cap = capReached(running.settings.limits, running.projectLimits, visit.sent);
  if (cap) return skip(cap, "has had as many messages as are allowed");
  const zone = zoneFor(running.settings, visit.timeZone);
  if (zone === null)
    return skip("no_zone", "nobody knows the time where they are, and there is a quiet time");
  if (visit.test?.waits) return sent(decision, channel, at);
  const opening = openingAt(running.settings, channel, zone, visit.now);
  if (opening.open) return sent(decision, channel, at);
  if (!running.settings.holdWhenQuiet) return skip("quiet_time", closedWords[opening.why]);
  if (!opening.until) return skip("never_open", "its sending hours never come");
  return waiting(opening.until, { wakeBy: [], because: closedWords[opening.why] }, at, null);
}

const closedWords = {
  quiet_time: "it is quiet time where they are",
  sending_hours: "it is outside the sending hours where they are",
  closed_day: "it is a closed day where they are",
};

/** JRN-5: where zones are estimated and none was found, quiet time cannot be kept to; else the journey's own clock stands in. */
function zoneFor(
  { quietTime, estimateZones = [], timeZone }: JourneySettings,
  known: string | null,
): string | null {
  if (known !== null) return known;
  return quietTime && estimateZones.length > 0 ? null : zoneOfJourney(timeZone);
}

function sent(decision: Decision & { kind: "send" }, channel: MessageChannel, at: At): Step {
  const message = { kind: "send" as const, channel };
  const { now } = at.visit;
  const zone = zoneOfJourney(at.running.settings.timeZone);
  const until =
    decision.answerBy === null ? null : endOf({ kind: "for", duration: decision.answerBy }, now, zone);
  if (!until) return along(decision, at, message);
  return waiting(until, { wakeBy: ["answer"], because: "waits for the answer" }, at, message);
}

/** Nobody waits beyond the end of the journey. */
function waiting(
  until: Date,
  { wakeBy, because }: { wakeBy: string[]; because: string },
  { visit }: At,
  message: Message | null,
): Step {
  return { kind: "waiting", until: until < visit.endsAt ? until : visit.endsAt, wakeBy, message, because };
}

const left = (reason: LeaveReason, because: string, message: Message | null = null) => ({
  kind: "left" as const,
  reason,
  port: null,
  message,
  because,
});
