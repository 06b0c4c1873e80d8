import type { Limits } from "@/domain/limits/limits";
import type { Condition, Criteria, Node } from "./criteria";
import type { Path } from "./edit";
import type { Test } from "./tests";

export type SegmentLimits = Pick<Limits, "segmentConditions" | "segmentValues" | "segmentValueCharacters">;

/** A condition with which criteria go beyond a limit, and which one. */
export interface Excess {
  path: Path;
  message: string;
}

/** SEG-14, QTA-9: the conditions with which a segment becomes too large, in the order of the tree. */
export function beyondLimits(criteria: Criteria, limits: SegmentLimits): Excess[] {
  const found: Excess[] = [];
  const so = { conditions: 0, values: 0 };
  const visit = (node: Node, path: Path) => {
    if (node.kind === "group") {
      for (const [place, each] of node.nodes.entries()) visit(each, [...path, place]);
      return;
    }
    const values = testsOf(node).flatMap((test) => ("values" in test ? test.values : []));
    so.conditions += 1;
    so.values += values.length;
    const before = so.values - values.length;
    const messages = [
      so.conditions === limits.segmentConditions + 1 && tooManyConditions(limits),
      before <= limits.segmentValues && so.values > limits.segmentValues && tooManyValues(so.values, limits),
      tooLong(values, limits),
    ];
    for (const message of messages) if (message) found.push({ path, message });
  };
  visit(criteria, []);
  return found;
}

function testsOf(condition: Condition): Test[] {
  if (condition.kind === "value") return [condition.test];
  return condition.kind === "event" ? condition.where.map(({ test }) => test) : [];
}

const figure = (number: number) => number.toLocaleString("en");

function tooManyConditions({ segmentConditions }: SegmentLimits): string {
  return `a segment has at most ${figure(segmentConditions)} conditions, and this is one more.`;
}

function tooManyValues(values: number, { segmentValues }: SegmentLimits): string {
  return `with its values the segment has ${figure(values)}, and at most ${figure(segmentValues)} are allowed in all. Import a longer list as a segment.`;
}

function tooLong(values: readonly string[], { segmentValueCharacters: most }: SegmentLimits): string | null {
  const value = values.find(({ length }) => length > most);
  if (value === undefined) return null;
  return `“${value.slice(0, 20)}…” has ${figure(value.length)} characters, and a value has at most ${figure(most)}.`;
}
