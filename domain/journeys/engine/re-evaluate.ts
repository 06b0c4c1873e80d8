import { asksOf, decide } from "../activities";
import { activityOf, type JourneyGraph, titleOf } from "../graph/graph";
import { upstreamOf } from "../graph/walk";
import type { Facts } from "./moment";
import type { Question } from "./question";

export interface Passed {
  activityId: string;
  port: string;
}

interface Seen {
  now: Date;
  passed: readonly Passed[];
}

/** JRN-26: just before somebody is called, each decision on the way here is made again. What has changed, in words; null: nothing. */
export function changedSince(graph: JourneyGraph, { now, passed }: Seen, facts: Facts): string | null {
  const changed = passed.find(({ activityId, port }) => {
    const activity = activityOf(graph, activityId);
    if (activity?.type !== "yes_no_split" && activity?.type !== "multivariate_split") return false;
    const waited = { now, arrivedAt: now, countsUntil: now, waitsUntil: null, sentAt: null };
    const decision = decide(activity, { ...waited, timeZone: "UTC", cohort: 0, activityId, facts });
    return decision.kind === "go" && decision.port !== port;
  });
  return changed ? `${titleOf(graph, changed.activityId)} would be decided otherwise by now` : null;
}

/** All that must be known at an activity: what it asks itself, and before a call what the splits on the way asked. */
export function questionsAt(graph: JourneyGraph, id: string): Question[] {
  const activity = activityOf(graph, id);
  const before = activity?.type === "contact_centre" ? [...upstreamOf(graph, id)] : [];
  const all = [id, ...before].flatMap((each) => {
    const one = activityOf(graph, each);
    return one ? asksOf(one) : [];
  });
  return [...new Map(all.map((question) => [question.key, question])).values()];
}
