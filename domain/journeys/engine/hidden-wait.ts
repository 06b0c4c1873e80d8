import { channelOf } from "../activities";
import { hiddenWaits } from "../activities/message-events";
import { immediately, momentInWords, unsaid, type WaitTime } from "../activities/wait-time";
import { durationInWords, millisecondsOf } from "../duration";
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

/** What stands at a split: when it looks, and whether that is assumed. */
export function lookInWords(graph: JourneyGraph, id: string): string {
  const { wait, said } = waitOf(graph, id) ?? { wait: immediately, said: true };
  if (wait.kind === "until") return `Looks on ${momentInWords(wait.at)}`;
  const isNone = wait.kind === "for" && millisecondsOf(wait.duration) === 0;
  const when = wait.kind === "unsaid" || isNone ? "at once" : `after ${durationInWords(wait.duration)}`;
  return said ? `Looks ${when}` : `Looks ${when}, as nobody has said when`;
}

/** The longest of the messages that a split asks about and that come right before it, with no wait between. */
function hiddenWait(graph: JourneyGraph, id: string): WaitTime {
  const asked = messagesAskedBy(graph, id);
  const before = predecessors(graph);
  const near = new Set<string>(before.get(id));
  for (const each of near) {
    if (holdsUp(graph, each, asked)) continue;
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

/** Whether what comes after an activity has been waited for there already. */
function holdsUp(graph: JourneyGraph, id: string, asked: ReadonlySet<string>): boolean {
  const said = saidWait(graph, id);
  if (!said) return false;
  if (said.kind === "for") return millisecondsOf(said.duration) !== 0;
  return said.kind === "until" || [...messagesAskedBy(graph, id)].some((each) => asked.has(each));
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
