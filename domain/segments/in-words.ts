import { conditionInWords } from "./conditions";
import type { Criteria, GroupMatch, Node } from "./criteria";
import { isExclusion, normalised } from "./normalised";
import type { Names } from "./words/names";

const nameless: Names = new Map();

/** Criteria as a sentence anybody can read, and parseWords() reads back: people whose plan is “gold”, but not people who are in “Staff”. */
export function inWords(criteria: Criteria, names: Names = nameless): string {
  const { match, nodes } = normalised(criteria);
  if (match === "any") return nodes.length > 0 ? `people ${clauses(nodes, "or", names)}` : "nobody";
  const included = nodes.filter((node) => !isExclusion(node));
  const excluded = nodes.filter(isExclusion);
  const people = included.length > 0 ? `people ${clauses(included, "and", names)}` : "everyone";
  return [people, ...excluded.map((group) => `but not people ${clauses(group.nodes, "or", names)}`)].join(
    ", ",
  );
}

/** One node of them, as it follows "people". */
export function nodeInWords(node: Node, names: Names = nameless): string {
  if (node.kind !== "group") return conditionInWords(node, names);
  return `who match ${groupWords[node.match]} (${node.nodes.map((each) => nodeInWords(each, names)).join("; ")})`;
}

export const groupWords: Record<GroupMatch, string> = { all: "all of", any: "any of", none: "none of" };

function clauses(nodes: readonly Node[], joint: "and" | "or", names: Names): string {
  return nodes.map((node) => nodeInWords(node, names)).join(`, ${joint} `);
}
