import { channelOf } from "../activities";
import { dimensionsOf } from "../activities/condition";
import { hiddenWaits } from "../activities/message-events";
import { durationInWords, millisecondsOf } from "../duration";
import { conditionsOf } from "../engine/hidden-wait";
import { activityOf, edgesOf, titleOf } from "../graph/graph";
import { upstreamOf } from "../graph/walk";
import { at } from "./finding";
import { each, type Rule, type World } from "./world";

const DAY_MS = 86_400_000;

/** RVR-1 */
export const mailsApart: Rule = ({ graph }) =>
  edgesOf(graph)
    .filter(({ from, to }) => [from, to].every((id) => activityOf(graph, id)?.type === "email"))
    .map(({ from, to }) =>
      at(
        to,
        null,
        `${titleOf(graph, to)} follows ${titleOf(graph, from)} at once.`,
        "Put a wait between the two.",
      ),
    );

interface Asked {
  id: string;
  messageId: string;
  events: string[];
}

/** Every question of a split about a message. */
function eventsAsked({ graph, activities }: World): Asked[] {
  return activities.flatMap(([id]) =>
    conditionsOf(graph, id).flatMap((condition) =>
      condition.kind === "event" && condition.messageId !== null
        ? [{ id, messageId: condition.messageId, events: dimensionsOf(condition).events }]
        : [],
    ),
  );
}

/** RVR-2, U40 */
export const splitsWait: Rule = (world) =>
  eventsAsked(world).flatMap(({ id, messageId }) => {
    const { graph } = world;
    const activity = activityOf(graph, messageId);
    const channel = activity && channelOf(activity.type);
    const waited = world.waitsSince(messageId, id);
    if (!channel || waited === null || waited >= (millisecondsOf(hiddenWaits[channel]) ?? 0)) return [];
    const least = durationInWords(hiddenWaits[channel]);
    return [
      at(
        id,
        "evaluate",
        `What happens with ${titleOf(graph, messageId)} cannot have come in yet: everybody would go the other way.`,
        `Evaluate after ${least} or more.`,
      ),
    ];
  });

/** What people do, or their mailbox providers report, hours and days later. */
const late = new Set(["_email.open", "_email.click", "_email.complaint", "_email.unsubscribe"]);

/** RVR-3 */
export const reportsHaveTime: Rule = (world) =>
  eventsAsked(world).flatMap(({ id, messageId, events }) => {
    const waited = world.waitsSince(messageId, id);
    if (waited === null || waited >= DAY_MS || !events.some((event) => late.has(event))) return [];
    return [
      at(
        id,
        "evaluate",
        `Many open, click or complain only after this split has looked at ${titleOf(world.graph, messageId)}.`,
        "Evaluate after a day or more.",
      ),
    ];
  });

/** How long the journey takes to write to everybody, in milliseconds; null: nobody can say. */
export function sendingMs({ settings, facts }: World): number | null {
  const rate = settings.limits.messagesPerSecond ?? facts.sendingRate;
  return facts.audience === null || !rate ? null : (facts.audience / rate) * 1_000;
}

/** RVR-4 */
export const waitsOutlastSending: Rule = (world) => {
  const sending = sendingMs(world);
  if (sending === null || world.entry?.type !== "segment_entry") return [];
  return each(world, "wait").flatMap(([id, { config }]) => {
    const length = config.wait.kind === "for" ? millisecondsOf(config.wait.duration) : null;
    if (length === null || length >= sending || !comesAfterMessage(world, id)) return [];
    const minutes = Math.ceil(sending / 60_000).toLocaleString("en");
    return [
      at(
        id,
        "wait",
        `Sending what comes before takes about ${minutes} minutes, longer than this wait.`,
        "Wait longer, or send faster.",
      ),
    ];
  });
};

function comesAfterMessage({ graph }: World, id: string): boolean {
  return [...upstreamOf(graph, id)].some((each) => {
    const activity = activityOf(graph, each);
    return activity !== undefined && channelOf(activity.type) !== null;
  });
}
