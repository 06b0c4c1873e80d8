import type { Group, GroupMatch, Node } from "../criteria";

/** Everyone, nobody, or a tree in which no group is empty, alone in its place, or of a kind with the one it stands in. */
export type Folded = Node | "everyone" | "nobody";

export function folded(node: Node): Folded {
  if (node.kind !== "group") return node;
  const parts = node.nodes.map(folded);
  const { neutral, deciding, comesTo, empty } = rules[node.match];
  if (parts.includes(deciding)) return comesTo;
  const nodes = parts.flatMap((part) =>
    part === neutral || typeof part === "string" ? [] : inside(node.match, part),
  );
  const [only, ...others] = nodes;
  if (!only) return empty;
  if (others.length > 0) return group(node.match, nodes);
  if (node.match !== "none") return only;
  return only.kind === "group" && only.match === "none"
    ? single(group("any", only.nodes))
    : group("none", nodes);
}

interface Rule {
  neutral: "everyone" | "nobody"; // changes nothing
  deciding: "everyone" | "nobody"; // decides the whole
  comesTo: "everyone" | "nobody";
  empty: "everyone" | "nobody";
}

const rules: Record<GroupMatch, Rule> = {
  all: { neutral: "everyone", deciding: "nobody", comesTo: "nobody", empty: "everyone" },
  any: { neutral: "nobody", deciding: "everyone", comesTo: "everyone", empty: "nobody" },
  none: { neutral: "nobody", deciding: "everyone", comesTo: "nobody", empty: "everyone" },
};

/** An "all" in an "all", and an "any" in an "any" or a "none", are no groups of their own. */
function inside(match: GroupMatch, part: Node): Node[] {
  if (part.kind !== "group") return [part];
  return part.match === (match === "none" ? "any" : match) ? part.nodes : [part];
}

function single(node: Group): Node {
  const [only, ...others] = node.nodes;
  return only && others.length === 0 ? only : node;
}

const group = (match: GroupMatch, nodes: Node[]): Group => ({ kind: "group", match, nodes });
