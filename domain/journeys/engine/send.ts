import type { MessageChannel } from "../activities/channels";
import { endOf } from "../activities/wait-time";
import { openingAt } from "../settings/sending-window";
import type { JourneySettings } from "../settings/settings";
import { zoneOfJourney } from "../settings/zone";
import { capReached } from "./caps";
import type { Decision } from "./moment";
import { along, type SkipReason, type Step, waiting } from "./step";
import type { At } from "./visit";

/** Now, later or never: caps, then the clock of where the participant is. */
export function sending(decision: Decision & { kind: "send" }, channel: MessageChannel, at: At): Step {
  const { running, visit } = at;
  const skip = (reason: SkipReason, because: string) => skipping(reason, { ...decision, because }, at);
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

export function skipping(reason: SkipReason, way: { port: string; because: string }, at: At): Step {
  return along(way, at, { kind: "skipped", reason });
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
