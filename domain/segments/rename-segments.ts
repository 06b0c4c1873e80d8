import type { Criteria, Node } from "./criteria";

/** The same criteria with each segment they name replaced by what `rename` says of it. */
export function renameSegments(criteria: Criteria, rename: (segmentId: string) => string): Criteria {
  const visit = (node: Node): Node => {
    if (node.kind === "group") return { ...node, nodes: node.nodes.map(visit) };
    return node.kind === "segment" ? { ...node, segmentId: rename(node.segmentId) } : node;
  };
  return { ...criteria, nodes: criteria.nodes.map(visit) };
}
