import { Condition, type Criteria, type Group, type Node } from "./criteria";
import type { Path } from "./edit";

export interface Gap {
  path: Path;
  message: string;
}

/** What is still missing while somebody writes criteria: one sentence a condition, in the order of the tree. */
export function gapsOf(criteria: Criteria): Gap[] {
  return gapsBelow(criteria, []);
}

function gapsBelow(group: Group, path: Path): Gap[] {
  return group.nodes.flatMap((node, place) => {
    const here = [...path, place];
    if (node.kind === "group") return gapsBelow(node, here);
    const read = Condition.safeParse(node);
    return read.success ? [] : [{ path: here, message: read.error.issues[0]?.message ?? "Not complete" }];
  });
}

/** The criteria without the conditions that are not complete, and without the groups this empties. */
export function completeOf(criteria: Criteria): Criteria {
  return { ...criteria, nodes: criteria.nodes.flatMap(complete) };
}

function complete(node: Node): Node[] {
  if (node.kind !== "group") return Condition.safeParse(node).success ? [node] : [];
  const nodes = node.nodes.flatMap(complete);
  return nodes.length > 0 ? [{ ...node, nodes }] : [];
}
