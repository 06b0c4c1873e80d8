import { channelOf } from "../activities";
import { dimensionsOf, type SplitCondition } from "../activities/condition";
import { messageEvents } from "../activities/message-events";
import { branchLetter } from "../activities/multivariate-split";
import { activityOf, titleOf } from "../graph/graph";
import { upstreamOf } from "../graph/walk";
import { at, type Problem } from "./finding";
import { each, type Rule, type World } from "./world";

const MOST_BRANCHES = 4;

/** RVE-19 */
export const yesNoAsks: Rule = (world) =>
  each(world, "yes_no_split").flatMap(([id, { config }]) => {
    if (config.conditions.length === 0)
      return [at(id, "conditions", "Nothing is asked.", "Ask for a segment or an event.")];
    const look = looker(world, id);
    return config.conditions.flatMap((condition, nth) => look(condition, `conditions.${nth}`));
  });

/** RVE-21 */
export const branchesAsk: Rule = (world) =>
  each(world, "multivariate_split").flatMap(([id, { config }]) => {
    const { branches } = config;
    if (branches.length === 0) return [at(id, "branches", "The split has no branch.", "Add one.")];
    const tooMany =
      branches.length > MOST_BRANCHES
        ? [
            at(
              id,
              "branches",
              `The split has ${branches.length} branches.`,
              "At most four, and else: split again in one of them.",
            ),
          ]
        : [];
    const look = looker(world, id);
    const asked = branches.flatMap(({ condition }, nth) => {
      const field = `branches.${nth}.condition`;
      if (!condition)
        return [
          at(id, field, `Nothing is asked in branch ${branchLetter(nth)}.`, "Ask for a segment or an event."),
        ];
      return look(condition, field);
    });
    return [...tooMany, ...asked];
  });

/** What is wrong with a condition at an activity. */
function looker(world: World, id: string): (condition: SplitCondition, field: string) => Problem[] {
  let upstream: Set<string> | null = null;
  const isUpstream = (message: string) => {
    upstream ??= upstreamOf(world.graph, id);
    return upstream.has(message);
  };
  return (condition, field) => {
    if (condition.kind === "dimensions") return [];
    if (condition.kind === "event") return eventProblems(condition, { world, id, field, isUpstream });
    if (condition.segmentId === null)
      return [at(id, `${field}.segmentId`, "The segment is not chosen.", "Choose one.")];
    if (world.facts.segments.has(condition.segmentId)) return [];
    return [at(id, `${field}.segmentId`, "The segment is gone.", "Choose another one.")];
  };
}

interface Place {
  world: World;
  id: string;
  field: string;
  isUpstream: (message: string) => boolean;
}

function eventProblems(condition: SplitCondition & { kind: "event" }, place: Place): Problem[] {
  const { messageId } = condition;
  const { graph } = place.world;
  const here = (field: string, message: string, fix: string) => [
    at(place.id, `${place.field}.${field}`, message, fix),
  ];
  if (messageId === null)
    return here("messageId", "The message that is asked about is not chosen.", "Choose one.");
  const activity = activityOf(graph, messageId);
  const channel = activity && channelOf(activity.type);
  if (!channel) return here("messageId", "The message that is asked about is gone.", "Choose another one.");
  if (!place.isUpstream(messageId))
    return here(
      "messageId",
      `${titleOf(graph, messageId)} does not come before this split.`,
      "Choose a message that does.",
    );
  const { events, attributes = [] } = dimensionsOf(condition);
  if (events.length === 0)
    return here("dimensions.events", "What should have happened is not chosen.", "Choose it.");
  const wrong = events.find((event) => !Object.hasOwn(messageEvents[channel], event));
  if (wrong !== undefined)
    return here(
      "dimensions.events",
      `“${wrong}” does not happen with ${titleOf(graph, messageId)}.`,
      "Choose something that does.",
    );
  const isEmpty = attributes.some(
    ({ name, values }) => name === "" || values.length === 0 || values.includes(""),
  );
  return isEmpty ? here("dimensions.attributes", "An attribute or its value is empty.", "Fill in both.") : [];
}
