import type { Answers } from "./answers";
import { factOf, holds } from "./conditions";
import type { Seen } from "./conditions/define";
import type { Condition, Criteria, Group, Node } from "./criteria";
import type { Member } from "./member";
import type { Names } from "./words/names";

/** A node of the criteria with what was seen of one person. */
export interface Explanation {
  node: Node;
  holds: boolean;
  /** The least number of conditions below that would have to turn out otherwise for this to hold, and for it not to; null: no number would do. */
  toHold: number | null;
  toFail: number | null;
  /** Of a condition: what was seen, and what is wanted where it does not hold. Of a group: nothing. */
  fact: string;
  nodes: Explanation[];
}

export interface Person {
  member: Member;
  answers: Answers;
  now: Date;
  names?: Names;
}

export function explain(criteria: Criteria, { names = new Map(), ...person }: Person): Explanation {
  const explainNode = (node: Node): Explanation =>
    node.kind === "group"
      ? explainGroup(node, node.nodes.map(explainNode))
      : explainCondition(node, person, names);
  return explainNode(criteria);
}

function explainCondition(node: Condition, person: Seen, names: Names): Explanation {
  const isTrue = holds(node, person);
  const changes = { toHold: isTrue ? 0 : 1, toFail: isTrue ? 1 : 0 };
  return { node, holds: isTrue, ...changes, fact: factOf(node, person, names), nodes: [] };
}

function explainGroup(node: Group, nodes: Explanation[]): Explanation {
  const holding = nodes.map(({ toHold }) => toHold);
  const failing = nodes.map(({ toFail }) => toFail);
  const changes = {
    all: { toHold: sum(holding), toFail: least(failing) },
    any: { toHold: least(holding), toFail: sum(failing) },
    none: { toHold: sum(failing), toFail: least(holding) },
  }[node.match];
  return { node, holds: changes.toHold === 0, ...changes, fact: "", nodes };
}

function sum(counts: (number | null)[]): number | null {
  return counts.reduce((total, count) => (total === null || count === null ? null : total + count), 0);
}

function least(counts: (number | null)[]): number | null {
  const possible = counts.filter((count) => count !== null);
  return possible.length > 0 ? Math.min(...possible) : null;
}

/** How far somebody is from being in the segment: 0 is in it, 1 lacks one condition; null can never be. */
export function distance(criteria: Criteria, person: Person): number | null {
  return explain(criteria, person).toHold;
}

/** The conditions that stand in the way: the fewest that would have to change, each with its fact. */
export function whatIsMissing(explanation: Explanation, wanted = true): Explanation[] {
  const { node, nodes } = explanation;
  const cost = ({ toHold, toFail }: Explanation, want: boolean) => (want ? toHold : toFail);
  if (cost(explanation, wanted) === 0) return [];
  if (node.kind !== "group") return [explanation];
  const each = node.match === "none" ? !wanted : wanted;
  const isSum = (node.match === "any") !== wanted;
  if (isSum) return nodes.flatMap((below) => whatIsMissing(below, each));
  const nearest = nodes
    .filter((below) => cost(below, each) !== null)
    .sort((a, b) => (cost(a, each) ?? 0) - (cost(b, each) ?? 0))[0];
  return nearest ? whatIsMissing(nearest, each) : [];
}
