import { activityOf, type Edge, edgesOf, type JourneyGraph, waysOut } from "./graph";

/** All that can be reached from an activity, itself included. */
export function reachableFrom(graph: JourneyGraph, id: string): Set<string> {
  return closure(id, (each) => followers(graph, each));
}

/** All from which an activity can be reached, without itself unless it stands in a loop. */
export function upstreamOf(graph: JourneyGraph, id: string): Set<string> {
  const before = predecessors(graph);
  const found = new Set<string>();
  for (const start of before.get(id) ?? []) {
    for (const each of closure(start, (one) => before.get(one) ?? [], found)) found.add(each);
  }
  return found;
}

/** Who leads to whom, looked at from the end. Kept for as long as the graph is: a graph is never changed, only replaced. */
export function predecessors(graph: JourneyGraph): ReadonlyMap<string, readonly string[]> {
  const known = kept.get(graph);
  if (known) return known;
  const before = new Map<string, string[]>();
  for (const { from, to } of edgesOf(graph)) {
    const others = before.get(to);
    if (!others) before.set(to, [from]);
    else if (others.at(-1) !== from) others.push(from); // an activity's ways stand together
  }
  kept.set(graph, before);
  return before;
}

const kept = new WeakMap<JourneyGraph, ReadonlyMap<string, readonly string[]>>();

/** The ways that close a loop: they lead back to an activity one came through. */
export function loopsOf(graph: JourneyGraph): Edge[] {
  const state = new Map<string, "open" | "done">();
  const found: Edge[] = [];
  for (const root of Object.keys(graph)) {
    const stack = [{ id: root, left: enter(root) }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const way = top.left.shift();
      if (!way) {
        state.set(top.id, "done");
        stack.pop();
      } else if (state.get(way.to) === "open") found.push(way);
      else if (!state.has(way.to)) stack.push({ id: way.to, left: enter(way.to) });
    }
  }
  return found;

  function enter(id: string): Edge[] {
    if (state.has(id)) return [];
    state.set(id, "open");
    return waysOut(graph, id).filter(({ to }) => activityOf(graph, to));
  }
}

/** Every way through, from an activity to where it ends; a loop is gone through once. There may be very many: take what is needed. */
export function* pathsFrom(graph: JourneyGraph, id: string, before: string[] = []): Generator<string[]> {
  const path = [...before, id];
  const on = followers(graph, id).filter((each) => !path.includes(each));
  if (on.length === 0) yield path;
  for (const each of on) yield* pathsFrom(graph, each, path);
}

export function followers(graph: JourneyGraph, id: string): string[] {
  const all = waysOut(graph, id).map(({ to }) => to);
  return [...new Set(all)].filter((to) => activityOf(graph, to));
}

function closure(
  start: string,
  follow: (id: string) => readonly string[],
  known: ReadonlySet<string> = new Set(),
): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const each of follow(id)) if (!known.has(each)) found.add(each);
  return found;
}
