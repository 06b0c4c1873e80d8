import { channelWords } from "@/domain/messaging/channel-words";
import { channelOf } from "../activities";
import type { MessageChannel } from "../activities/channels";
import { ofJourney } from "./finding";
import { each, type Rule, type World } from "./world";

function channelsUsed({ activities }: World): MessageChannel[] {
  const used = activities.flatMap(([, { type }]) => channelOf(type) ?? []);
  return [...new Set(used)];
}

/** RVR-6 */
export const outOfTheSandbox: Rule = (world) =>
  channelsUsed(world)
    .filter((channel) => world.facts.sandboxed.has(channel))
    .map((channel) =>
      ofJourney(
        null,
        `The provider for ${channelWords[channel]} only sends to addresses that are proven.`,
        "Ask it to lift that before the start.",
      ),
    );

/** RVR-13 */
export const tested: Rule = ({ facts }) =>
  facts.wasTested
    ? []
    : [ofJourney(null, "Nobody has tested the journey.", "Let test participants walk it.")];

/** RVR-18 */
export const connectCampaignFree: Rule = (world) => {
  const { campaignArn } = world.settings.connect ?? {};
  const isUsed =
    each(world, "contact_centre").length > 0 && campaignArn && world.facts.connectElsewhere.has(campaignArn);
  if (!isUsed) return [];
  return [
    ofJourney(
      "connect.campaignArn",
      "Another journey uses the same campaign of Amazon Connect.",
      "Give each journey one of its own.",
    ),
  ];
};

/** RVR-20 */
export const eventsKept: Rule = ({ facts }) =>
  facts.eventStreamOn
    ? []
    : [
        ofJourney(
          null,
          `Events are kept for ${facts.retentionDays} days.`,
          "Switch on the event stream to keep them for longer.",
        ),
      ];
