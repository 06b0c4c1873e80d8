import { ENTRY } from "../graph/graph";
import { at, ofJourney } from "./finding";
import type { Rule } from "./world";

/** RVR-7. 0 is no limit. */
export const dailyLimitSet: Rule = ({ settings, facts }) =>
  (settings.limits.dailyCap ?? facts.projectLimits.dailyCap)
    ? []
    : [
        ofJourney(
          "limits.dailyCap",
          "There is no limit to the messages somebody gets in a day.",
          "Set one, such as 2.",
        ),
      ];

/** RVR-8 */
export const entriesLimited: Rule = ({ settings: { limits } }) => {
  if (limits.entryCap === null)
    return [
      ofJourney("limits.entryCap", "It is not said how often somebody may enter: it is once.", "Choose it."),
    ];
  if (limits.entryCap === 1 || limits.entryInterval !== null) return [];
  return [
    ofJourney(
      "limits.entryInterval",
      "Somebody may enter again at once.",
      "Give the time between two entries.",
    ),
  ];
};

/** RVR-9 */
export const segmentRefreshed: Rule = ({ entry, settings }) => {
  if (entry?.type !== "segment_entry" || settings.refresh !== null) return [];
  const message = settings.refreshOnUpdate
    ? "Changes of the segment are followed, but it is never looked at again."
    : "Whoever comes into the segment after the start never enters.";
  return [ofJourney("refresh", message, "Choose how often the segment is looked at again.")];
};

/** RVR-12 */
export const endSet: Rule = ({ settings, facts }) =>
  settings.end !== null
    ? []
    : [ofJourney("end", `It has no end: it runs for ${facts.quotas.runDays} days.`, "Choose an end.")];

/** RVR-21 */
export const frequentEventLimited: Rule = ({ entry, settings: { limits }, facts, graph }) => {
  if (entry?.type !== "event_entry" || !graph[ENTRY]) return [];
  const event = entry.config.dimensions.events.find((each) => facts.frequentEvents.has(each));
  const isLimited = (limits.entryCap ?? 1) === 1 || Boolean(limits.totalCap ?? facts.projectLimits.totalCap);
  if (event === undefined || isLimited) return [];
  return [
    at(
      ENTRY,
      "dimensions.events",
      `“${event}” comes in often, and everybody may enter again.`,
      "Allow one entry, or limit the messages somebody gets from this journey.",
    ),
  ];
};
