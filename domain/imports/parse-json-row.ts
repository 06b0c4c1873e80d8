import { type EndpointDraft, emptyDraft } from "@/domain/endpoints/endpoint-draft";
import type { Limits } from "@/domain/limits/limits";
import { isStorable } from "@/domain/shared/storable";
import { type FlatValue, flattenJson } from "./flatten-json";
import { cut, type Finding, isRead, type ParsedRow, type RowPlan, settle } from "./parse-row";
import { placeOf, readCell } from "./read-cell";
import { isIgnoredColumn, parseTarget, type Target, takesSeveral, targetProblem } from "./targets";

export type JsonLine = { ok: true; object: Record<string, unknown> } | { ok: false; reason: string };

const DEEPEST_BRACKETS = 64;
const halfCharacter = "The value has half of a character in it. Type it anew.";

/** One line of a file → its object, or what is wrong with it. */
export function readJsonLine(line: string): JsonLine {
  if (deepestBracket(line) > DEEPEST_BRACKETS)
    return { ok: false, reason: "The line nests too deep to be read." };
  try {
    const object: unknown = JSON.parse(line);
    if (typeof object === "object" && object !== null && !Array.isArray(object))
      return { ok: true, object: object as Record<string, unknown> }; // the line before has looked
    return { ok: false, reason: "The line is no JSON object. Write one object in braces a line." };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, reason: `The line is no JSON: ${error.message.slice(0, 200)}` };
  }
}

/** Brackets of texts are counted too: it is a bound, not a measure. */
function deepestBracket(line: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}

/** IMP-8: one object → what it says of an endpoint, or all that is wrong with it. Names beyond the first rows count where Pinpoint knows them. */
export function parseJsonRow(plan: RowPlan, line: string): ParsedRow {
  const read = readJsonLine(line);
  if (!read.ok) return { ok: false, findings: [{ column: "", value: "", reason: read.reason }] };
  const draft = emptyDraft();
  const findings: Finding[] = [];
  for (const [path, value] of flattenJson(read.object)) {
    const target = targetOf(plan, path);
    const reason = target && readValue(draft, { target, limits: plan.limits }, value);
    if (reason) findings.push({ column: path.slice(0, 100), value: cut(shown(value)), reason });
  }
  if (findings.length === 0) findings.push(...settle(draft, plan));
  return findings.length === 0 ? { ok: true, draft } : { ok: false, findings };
}

interface Place {
  target: Target;
  limits: Limits;
}

function targetOf(plan: RowPlan, path: string): Target | null {
  const position = plan.positions.get(path);
  if (position !== undefined) return plan.targets[position] ?? null;
  const target = isIgnoredColumn(path) ? null : parseTarget(path);
  return target && isRead(target, plan.purpose) ? target : null;
}

function readValue(draft: EndpointDraft, { target, limits }: Place, value: FlatValue): string | null {
  if (!Array.isArray(value)) return value.problem;
  const badName = targetProblem(target, limits.nameCharacters);
  if (badName) return badName;
  if (value.length > 1 && !takesSeveral(target)) return "There is a list where one value belongs. Keep one.";
  const place = placeOf(target, limits);
  for (const each of value) {
    if (!each.includes("\0") && !isStorable(each)) return halfCharacter;
    const reason = readCell(draft, place, each);
    if (reason) return reason;
  }
  return null;
}

function shown(value: FlatValue): string {
  return Array.isArray(value) ? value.join(", ") : "";
}
