import type { Criteria, Group, Node } from "./criteria";

/**
 * The one form of criteria that say the same in a sentence: outermost "all" or, of several, "any"; what is left out comes last.
 * A sentence cannot tell these apart, and who is in the segment does not change.
 */
export function normalised(criteria: Criteria): Criteria {
  if (criteria.match === "none") return normalised({ kind: "group", match: "all", nodes: [criteria] });
  if (criteria.match === "any" && criteria.nodes.length === 1)
    return normalised({ ...criteria, match: "all" });
  const nodes = criteria.nodes.map(withoutMinusZero);
  if (criteria.match === "any") return { ...criteria, nodes };
  return {
    ...criteria,
    nodes: [...nodes.filter((node) => !isExclusion(node)), ...nodes.filter(isExclusion)],
  };
}

/** Part of the outermost "all": whoever is in it is not in the segment. */
export function isExclusion(node: Node): node is Group {
  return node.kind === "group" && node.match === "none" && node.nodes.length > 0;
}

function withoutMinusZero(node: Node): Node {
  return JSON.parse(JSON.stringify(node)); // JSON has one zero
}
