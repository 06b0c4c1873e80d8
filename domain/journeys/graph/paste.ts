import { isEntry, renamed } from "../activities";
import type { JourneyGraph } from "./graph";

/** What a clipboard holds: activities with the ways among them. An entry cannot be copied. */
export function copyOf(graph: JourneyGraph, ids: readonly string[]): JourneyGraph {
  const taken = Object.entries(graph).filter(([id, { type }]) => ids.includes(id) && !isEntry(type));
  const inside = new Set(taken.map(([id]) => id));
  return Object.fromEntries(
    taken.map(([id, activity]) => {
      const ways = Object.entries(activity.next).filter(([, to]) => inside.has(to));
      return [id, { ...activity, next: Object.fromEntries(ways) }];
    }),
  );
}

export interface Pasted {
  graph: JourneyGraph;
  /** The new ids of what was pasted. */
  ids: string[];
}

/** Adds copies under ids of their own; a split that asks about a message which came along asks about its copy. */
export function paste(graph: JourneyGraph, clip: JourneyGraph, newId: () => string): Pasted {
  const ids = new Map(Object.keys(clip).map((id) => [id, newId()]));
  const idOf = (id: string) => ids.get(id) ?? id;
  const copies = Object.entries(clip).map(([id, activity]) => [idOf(id), renamed(activity, idOf)] as const);
  return { graph: { ...graph, ...Object.fromEntries(copies) }, ids: [...ids.values()] };
}
