/** How deep groups may stand inside each other: what walks a tree must not run out of stack. */
export const DEEPEST = 10;

/** Whether groups in it stand no deeper than criteria may. Looks at one level after the other, so that nothing is too deep to look at. */
export function isShallow(criteria: unknown): boolean {
  let level = [criteria];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return false;
    level = level.flatMap(groupsIn);
  }
  return true;
}

/** The groups right inside; the outermost counts as one. */
function groupsIn(node: unknown): unknown[] {
  if (typeof node !== "object" || node === null || !("nodes" in node) || !Array.isArray(node.nodes))
    return [];
  return node.nodes.filter((each) => typeof each === "object" && each !== null && "nodes" in each);
}
