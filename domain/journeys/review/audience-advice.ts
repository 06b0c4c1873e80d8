import { channelWords } from "@/domain/messaging/channel-words";
import { channelOf } from "../activities";
import { ENTRY } from "../graph/graph";
import { at, ofJourney } from "./finding";
import { sendingMs } from "./wait-advice";
import type { Rule } from "./world";

const DAY_MS = 86_400_000;
const MANY_PEOPLE = 1_000_000;
const MANY_ACTIVITIES = 20;

/** RVR-5 */
export const fastEnough: Rule = (world) => {
  const sending = sendingMs(world);
  if (sending === null || sending <= DAY_MS) return [];
  const days = (sending / DAY_MS).toFixed(1);
  return [
    ofJourney(
      "limits.messagesPerSecond",
      `One message to everybody takes ${days} days.`,
      "Raise the journey’s messages a second.",
    ),
  ];
};

/** RVR-10 */
export const zonesKnown: Rule = ({ settings, facts }) => {
  const { localTime, quietTime, estimateZones = [] } = settings;
  if (!(localTime || quietTime) || facts.withoutZone === 0 || estimateZones.length > 0) return [];
  const count = facts.withoutZone.toLocaleString("en");
  const message = localTime
    ? `${count} who would enter have no time zone and are left out.`
    : `${count} who would enter have no time zone: their quiet time goes by the journey’s clock.`;
  return [ofJourney("estimateZones", message, "Let time zones be estimated.")];
};

/** RVR-16 */
export const channelsReachSomebody: Rule = ({ activities, facts, entry }) => {
  if (!facts.reach || entry?.type !== "segment_entry") return [];
  return activities.flatMap(([id, { type }]) => {
    const channel = channelOf(type);
    if (!channel || channel === "CUSTOM" || facts.reach?.get(channel) !== 0) return [];
    return [
      at(
        id,
        null,
        `Nobody who would enter has an address for ${channelWords[channel]}.`,
        "Choose another channel or another segment.",
      ),
    ];
  });
};

/** RVR-22 */
export const smallEnough: Rule = ({ activities, facts }) => {
  if ((facts.audience ?? 0) < MANY_PEOPLE || activities.length <= MANY_ACTIVITIES) return [];
  const people = facts.audience?.toLocaleString("en");
  return [
    at(
      ENTRY,
      null,
      `${people} people and ${activities.length} activities are much for one journey.`,
      "Split it into smaller ones, linked by segments.",
    ),
  ];
};
