import { type Activity, portsOf } from "../activities";
import { activityOf, type Edge, ENTRY, type JourneyGraph, waysOut } from "./graph";

/** All that an editor can do: a graph goes in, a graph comes out, so that undo is a list of graphs. */
export function addActivity(graph: JourneyGraph, id: string, activity: Activity): JourneyGraph {
  return { ...graph, [id]: activity };
}

export function connect(graph: JourneyGraph, { from, port, to }: Edge): JourneyGraph {
  return changed(graph, from, (activity) => ({ ...activity, next: { ...activity.next, [port]: to } }));
}

export function disconnect(graph: JourneyGraph, { from, port }: Omit<Edge, "to">): JourneyGraph {
  return changed(graph, from, (activity) => ({ ...activity, next: without(activity.next, [port]) }));
}

/** Puts an activity into a way: what stood behind it follows the first of its ports. */
export function insertOn(
  graph: JourneyGraph,
  { from, port, to }: Omit<Edge, "to"> & { to: string | null },
  { id, activity }: { id: string; activity: Activity },
): JourneyGraph {
  const [first] = portsOf(activity);
  const next = to !== null && first !== undefined ? { ...activity.next, [first]: to } : activity.next;
  return connect({ ...graph, [id]: { ...activity, next } }, { from, port, to: id });
}

/** Replaces what an activity is told to do; ways out that it no longer has are cut. */
export function replaceActivity(graph: JourneyGraph, id: string, activity: Activity): JourneyGraph {
  const gone = Object.keys(activity.next).filter((port) => !portsOf(activity).includes(port));
  return changed(graph, id, () => ({ ...activity, next: without(activity.next, gone) }));
}

/** Takes activities out and joins what stood around them: whoever came to one goes where its first connected port led. The entry stays. */
export function removeActivities(graph: JourneyGraph, ids: readonly string[]): JourneyGraph {
  const gone = new Set(ids.filter((id) => id !== ENTRY));
  const kept = Object.entries(graph).filter(([id]) => !gone.has(id));
  return Object.fromEntries(kept.map(([id, activity]) => [id, { ...activity, next: healed(activity.next) }]));

  function healed(next: Activity["next"]): Activity["next"] {
    return Object.fromEntries(
      Object.entries(next).flatMap(([port, to]) => {
        const target = behind(to);
        return target === null ? [] : [[port, target]];
      }),
    );
  }

  function behind(id: string): string | null {
    const passed = new Set<string>();
    for (let at = id; ; ) {
      if (!gone.has(at)) return at;
      const [way] = waysOut(graph, at);
      if (!way || passed.has(at)) return null; // an end, or nothing but a loop
      passed.add(at);
      at = way.to;
    }
  }
}

function changed(graph: JourneyGraph, id: string, change: (activity: Activity) => Activity): JourneyGraph {
  const activity = activityOf(graph, id);
  return activity ? { ...graph, [id]: change(activity) } : graph;
}

const without = (next: Activity["next"], ports: string[]) =>
  Object.fromEntries(Object.entries(next).filter(([port]) => !ports.includes(port)));
