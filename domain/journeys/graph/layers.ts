import { ENTRY, edgesOf, type JourneyGraph } from "./graph";
import { loopsOf, reachableFrom } from "./walk";

/** Rows from top to bottom for drawing: each activity below all that lead to it, neighbours in the order of the ports above. What nothing leads to comes last. */
export function layersOf(graph: JourneyGraph): string[][] {
  const reached = reachableFrom(graph, ENTRY);
  const loose = Object.keys(graph).filter((id) => !reached.has(id));
  const depth = depthsOf(graph);
  const rows: string[][] = [];
  for (const id of reached) {
    const at = depth.get(id) ?? 0;
    rows[at] = [...(rows[at] ?? []), id];
  }
  return [...rows.map((row) => row ?? []), ...(loose.length > 0 ? [loose] : [])];
}

/** How far down each is: one below the lowest of those that lead to it; ways back up do not count. */
function depthsOf(graph: JourneyGraph): Map<string, number> {
  const back = new Set(loopsOf(graph).map(keyOf));
  const edges = edgesOf(graph).filter((edge) => !back.has(keyOf(edge)));
  const above = grouped(edges.map(({ from, to }) => [to, from]));
  const below = grouped(edges.map(({ from, to }) => [from, to]));
  const open = new Map([...above].map(([id, all]) => [id, all.length]));
  const depth = new Map<string, number>();
  const ready = Object.keys(graph).filter((id) => !above.has(id));
  for (const id of ready) {
    const depths = (above.get(id) ?? []).map((each) => depth.get(each) ?? 0);
    depth.set(id, 1 + Math.max(-1, ...depths));
    for (const to of below.get(id) ?? []) {
      const left = (open.get(to) ?? 0) - 1;
      open.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return depth;
}

function grouped(pairs: [string, string][]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

const keyOf = ({ from, port }: { from: string; port: string }) => `${from} ${port}`;
