import type { Answers } from "./answers";
import { holds } from "./conditions";
import type { Criteria, Node } from "./criteria";
import type { Member } from "./member";

/** Whether one person is in the segment at this moment; the SQL of server/segments/sql gives the same answer for all. */
export function matches(criteria: Criteria, member: Member, answers: Answers, now: Date): boolean {
  const matchesNode = (node: Node): boolean => {
    if (node.kind !== "group") return holds(node, { member, answers, now });
    if (node.match === "all") return node.nodes.every(matchesNode);
    return node.nodes.some(matchesNode) === (node.match === "any");
  };
  return matchesNode(criteria);
}
