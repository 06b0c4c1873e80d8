import { z } from "zod";
import { own } from "@/domain/segments/member";
import { Activity, labelOf, newActivity, portsOf } from "../activities";

/** Where everybody begins. No activity of Pinpoint's can have this name. */
export const ENTRY = "_entry";

/** Letters and digits in Pinpoint; a dash is taken as well. */
export const ActivityId = z.literal(ENTRY).or(z.string().regex(/^[A-Za-z0-9-]{1,100}$/));

/** Activities by id, in the order in which they were added. Each says itself where its ways lead. */
export const JourneyGraph = z.record(ActivityId, Activity);
export type JourneyGraph = Record<string, Activity>;

export interface Edge {
  from: string;
  port: string;
  to: string;
}

export const emptyGraph: JourneyGraph = { [ENTRY]: newActivity("segment_entry") };

export const activityOf = (graph: JourneyGraph, id: string): Activity | undefined => own(graph, id);

/** Its own words where somebody has given it some. */
export function titleOf(graph: JourneyGraph, id: string): string {
  const activity = activityOf(graph, id);
  return activity ? activity.description || labelOf(activity.type) : "an activity that is gone";
}

/** The connected ways out of an activity, in the order of its ports; ways to nowhere included. */
export function waysOut(graph: JourneyGraph, id: string): Edge[] {
  const activity = activityOf(graph, id);
  if (!activity) return [];
  return portsOf(activity).flatMap((port) => {
    const to = own(activity.next, port);
    return to === undefined ? [] : [{ from: id, port, to }];
  });
}

/** Every connection between two activities that are there. */
export function edgesOf(graph: JourneyGraph): Edge[] {
  return Object.keys(graph).flatMap((id) => waysOut(graph, id).filter(({ to }) => activityOf(graph, to)));
}

/** Ways that lead to an activity which is not there. */
export function danglingOf(graph: JourneyGraph): Edge[] {
  return Object.keys(graph).flatMap((id) => waysOut(graph, id).filter(({ to }) => !activityOf(graph, to)));
}

/** The ways out that nothing is connected to: whoever comes there is done. */
export function openPorts(graph: JourneyGraph, id: string): string[] {
  const activity = activityOf(graph, id);
  return activity ? portsOf(activity).filter((port) => !Object.hasOwn(activity.next, port)) : [];
}
