import { beyondLimits, type SegmentLimits } from "./beyond-limits";
import type { Condition, Criteria, Node } from "./criteria";
import { DEEPEST } from "./limits";
import { valueTypeOf } from "./subjects";
import type { Test } from "./tests";
import { stretchOf } from "./values";
import { subjectInWords } from "./words/subject-words";
import { phrases } from "./words/test-words";

/** What keeps criteria from being used. `at` are the positions from the outermost group down; `message` names the place too. */
export interface CriteriaProblem {
  at: number[];
  message: string;
}

export function criteriaProblems(criteria: Criteria, limits: SegmentLimits): CriteriaProblem[] {
  const found: CriteriaProblem[] = [];
  const tell = (at: readonly number[], message: string) =>
    found.push({ at: [...at], message: `${placeInWords(at)}${message}` });
  const visitCondition = (condition: Condition, at: number[]) => {
    for (const message of conditionProblems(condition)) tell(at, message);
  };
  const visit = (node: Node, at: number[]) => {
    if (node.kind !== "group") return visitCondition(node, at);
    if (at.length >= DEEPEST) return tell(at, tooDeep);
    for (const [position, each] of node.nodes.entries()) visit(each, [...at, position]);
  };
  visit(criteria, []);
  for (const { path, message } of beyondLimits(criteria, limits)) tell(path, message);
  return found;
}

const tooDeep = `groups stand at most ${DEEPEST} deep inside each other.`;

/** "Part 2, condition 3: " as a person counts. */
export function placeInWords(at: readonly number[]): string {
  const last = at.at(-1);
  if (last === undefined) return "";
  const parts = at.slice(0, -1).map((position) => `part ${position + 1}`);
  const place = [...parts, `condition ${last + 1}`].join(", ");
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}: `;
}

function conditionProblems(condition: Condition): string[] {
  if (condition.kind === "value")
    return testProblems(subjectInWords(condition.subject), valueTypeOf(condition.subject), condition.test);
  if (condition.kind !== "event") return [];
  const { window, where } = condition;
  return [
    ...(window.kind === "between" ? orderProblems(window.from, window.to) : []),
    ...where.flatMap(({ of, name, test }) => testProblems(name, of === "metric" ? "number" : "text", test)),
  ];
}

function testProblems(name: string, type: "text" | "number" | "instant", test: Test): string[] {
  return [
    ...(fits(type, test)
      ? []
      : [`${name} is a ${type === "number" ? "number" : "date"}; choose a test for one.`]),
    ...("from" in test ? orderProblems(test.from, test.to) : []),
  ];
}

/** Texts may be read as anything, numbers and moments only as themselves. */
export function fits(type: "text" | "number" | "instant", test: Test): boolean {
  const { takes } = phrases[test.operator];
  if (type === "text" || takes === "nothing") return true;
  return type === "number" ? takes === "number" : takes !== "number" && takes !== "texts";
}

function orderProblems(from: string, to: string): string[] {
  return stretchOf(from).from < stretchOf(to).until ? [] : [`${from} is after ${to}; swap them.`];
}
