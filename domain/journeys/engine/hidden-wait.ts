import { channelOf } from "../activities";
import { hiddenWaits } from "../activities/message-events";
import { immediately, unsaid, type WaitTime } from "../activities/wait-time";
import { millisecondsOf } from "../duration";
import { activityOf, type JourneyGraph } from "../graph/graph";
import { predecessors } from "../graph/walk";

/** What an activity was told to wait for; null: its kind does not wait. */
export function saidWait(graph: JourneyGraph, id: string): WaitTime | null {
  const activity = activityOf(graph, id);
  if (activity?.type === "wait") return activity.config.wait;
  if (activity?.type === "yes_no_split" || activity?.type === "multivariate_split")
    return activity.config.evaluate;
  return null;
}

/** How long an activity waits, and whether somebody said so or it is Pinpoint's hidden wait (JRN-33). Null: it does not wait. */
export function waitOf(graph: JourneyGraph, id: string): { wait: WaitTime; said: boolean } | null {
  const said = saidWait(graph, id);
  if (!said) return null;
  if (said.kind !== "unsaid") return { wait: said, said: true };
  if (activityOf(graph, id)?.type === "wait") return { wait: unsaid, said: true };
  return { wait: hiddenWait(graph, id), said: false };
}

/** The longest of the messages that a split asks about and that come right before it, with no wait between. */
function hiddenWait(graph: JourneyGraph, id: string): WaitTime {
  const asked = messagesAskedBy(graph, id);
  const before = predecessors(graph);
  const near = new Set<string>(before.get(id));
  for (const each of near) {
    if (saidWait(graph, each)) continue;
    for (const further of before.get(each) ?? []) near.add(further);
  }
  const waits = [...near].flatMap((each) => {
    const activity = activityOf(graph, each);
    const channel = activity && asked.has(each) ? channelOf(activity.type) : null;
    return channel ? [hiddenWaits[channel]] : [];
  });
  const [longest] = waits.sort((a, b) => (millisecondsOf(b) ?? 0) - (millisecondsOf(a) ?? 0));
  return longest === undefined ? immediately : { kind: "for", duration: longest };
}

/** The activities whose messages a split asks about. */
export function messagesAskedBy(graph: JourneyGraph, id: string): Set<string> {
  const asked = conditionsOf(graph, id).flatMap((each) =>
    each.kind === "event" && each.messageId !== null ? [each.messageId] : [],
  );
  return new Set(asked);
}

/** What a split asks, whichever kind it is. */
export function conditionsOf(graph: JourneyGraph, id: string) {
  const activity = activityOf(graph, id);
  if (activity?.type === "yes_no_split") return activity.config.conditions;
  if (activity?.type !== "multivariate_split") return [];
  return activity.config.branches.flatMap(({ condition }) => (condition ? [condition] : []));
}
