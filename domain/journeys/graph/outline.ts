import { portLabel } from "../activities";
import { activityOf, ENTRY, type JourneyGraph, waysOut } from "./graph";

/** A line of the outline: the same journey as the drawing, to be read and walked with the keyboard. */
export interface OutlineLine {
  id: string;
  /** How many branches it stands inside of. */
  depth: number;
  /** The way that led here: "Yes". Empty where there is only one. */
  branch: string;
  /** It stands further up already: several ways lead to it. */
  isAgain: boolean;
}

/** From the entry on, branch after branch; then what nothing leads to. */
export function outlineOf(graph: JourneyGraph): OutlineLine[] {
  const lines: OutlineLine[] = [];
  const seen = new Set<string>();
  for (const start of [ENTRY, ...Object.keys(graph)]) {
    const open = seen.has(start) ? [] : [{ id: start, depth: 0, branch: "" }];
    for (let next = open.pop(); next; next = open.pop()) {
      const isAgain = seen.has(next.id);
      lines.push({ ...next, isAgain });
      seen.add(next.id);
      if (!isAgain) open.push(...waysOn(graph, next).reverse());
    }
  }
  return lines;
}

function waysOn(graph: JourneyGraph, { id, depth }: Omit<OutlineLine, "isAgain">) {
  const activity = activityOf(graph, id);
  return waysOut(graph, id).flatMap(({ port, to }) => {
    const branch = activity ? portLabel(activity, port) : "";
    return activityOf(graph, to) ? [{ id: to, depth: branch === "" ? depth : depth + 1, branch }] : [];
  });
}
