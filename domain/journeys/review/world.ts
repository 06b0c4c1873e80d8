import { type Activity, type ActivityKind, type ActivityOf, isEntry } from "../activities";
import { activityOf, ENTRY, type JourneyGraph } from "../graph/graph";
import type { Journey } from "../journey";
import type { JourneySettings } from "../settings/settings";
import type { ReviewFacts } from "./facts";
import type { Problem } from "./finding";
import { waitsIn } from "./since-message";

/** What a rule looks at. */
export interface World {
  name: string;
  graph: JourneyGraph;
  settings: JourneySettings;
  facts: ReviewFacts;
  /** Every activity but the entry, in order. */
  activities: [string, Activity][];
  entry: Activity | undefined;
  waitsSince: (messageId: string, splitId: string) => number | null;
}

export type Rule = (world: World) => Problem[];

export function worldOf({ name, graph, settings }: Journey, facts: ReviewFacts): World {
  const activities = Object.entries(graph).filter(([, { type }]) => !isEntry(type));
  return {
    name,
    graph,
    settings,
    facts,
    activities,
    entry: activityOf(graph, ENTRY),
    waitsSince: waitsIn(graph),
  };
}

/** Those of one kind, with their ids. */
export function each<K extends ActivityKind>({ activities }: World, kind: K): [string, ActivityOf<K>][] {
  const found: [string, Activity][] = activities.filter(([, { type }]) => type === kind);
  return found as unknown as [string, ActivityOf<K>][]; // just filtered; TypeScript cannot tie K to it
}

/** Those that have a message with a template. */
export function templated(world: World): [string, ActivityOf<"email" | "sms" | "push">][] {
  return [...each(world, "email"), ...each(world, "sms"), ...each(world, "push")];
}
