import type { Limits } from "@/domain/limits/limits";
import type { Channel } from "@/domain/messaging/channel";
import type { FileRules } from "./file-rules";
import { parseTarget, type Target, takesSeveral, targetProblem, targetText } from "./targets";

/** Column position → target, as "0": "Address". A column that is not named is left out of the import. */
export type Mapping = Record<string, string>;

export interface MappingProblem {
  column: number | null; // null: it is about the whole
  message: string;
}

/** The targets of a file's columns by position; null where a column is left out or its target is unknown. */
export function targetsOf(mapping: Mapping, columnCount: number): (Target | null)[] {
  return Array.from({ length: columnCount }, (_, position) => parseTarget(mapping[position] ?? ""));
}

/** All that keeps a mapping from being used, each with the fix; none: the import may start. */
export function reviewMapping(
  mapping: Mapping,
  { columns, defaultChannel, limits }: Pick<FileRules, "columns" | "defaultChannel" | "limits">,
): MappingProblem[] {
  const targets = targetsOf(mapping, columns.length);
  return [
    ...unknownTargets(mapping, targets),
    ...badNames(targets, limits),
    ...clashes(targets, columns),
    ...whatIsMissing(targets, defaultChannel),
    ...tooManyNames(targets, limits),
  ];
}

function unknownTargets(mapping: Mapping, targets: (Target | null)[]): MappingProblem[] {
  const outside = Object.keys(mapping).filter((position) => !(Number(position) in targets));
  const unknown = targets.flatMap((target, column) => {
    const written = mapping[column] ?? "";
    return target || written === ""
      ? []
      : [{ column, message: `There is no field “${written}”. Choose one of the list.` }];
  });
  return outside.length === 0
    ? unknown
    : [...unknown, { column: null, message: `The file has no column ${Number(outside[0]) + 1}.` }];
}

function badNames(targets: (Target | null)[], { nameCharacters }: Limits): MappingProblem[] {
  return targets.flatMap((target, column) => {
    const message = target && targetProblem(target, nameCharacters);
    return message ? [{ column, message }] : [];
  });
}

function clashes(targets: (Target | null)[], columns: string[]): MappingProblem[] {
  const first = new Map<string, number>();
  return targets.flatMap((target, column) => {
    if (!target || takesSeveral(target)) return [];
    const text = targetText(target);
    const before = first.get(text);
    if (before === undefined) {
      first.set(text, column);
      return [];
    }
    return [
      { column, message: `“${columns[before]}” goes to ${text} already. Leave one of the two columns out.` },
    ];
  });
}

function whatIsMissing(targets: (Target | null)[], defaultChannel: Channel | null): MappingProblem[] {
  const has = (kind: Target["kind"]) => targets.some((target) => target?.kind === kind);
  const problems: MappingProblem[] = [];
  if (!has("address") && !has("id"))
    problems.push({
      column: null,
      message: "Choose the column that holds the address: the e-mail address, phone number or device token.",
    });
  if (has("address") && !has("channel") && !defaultChannel)
    problems.push({ column: null, message: "Choose the channel of these addresses, such as e-mail." });
  return problems;
}

function tooManyNames(targets: (Target | null)[], { attributeNames }: Limits): MappingProblem[] {
  if (distinctNames(targets) <= attributeNames) return [];
  const message = `This project has at most ${attributeNames} names of attributes and metrics. Leave some columns out, or raise the limit in the settings.`;
  return [{ column: null, message }];
}

function distinctNames(targets: (Target | null)[]): number {
  const kinds: Target["kind"][] = ["attribute", "userAttribute", "metric"];
  const named = targets.filter((target) => target !== null && kinds.includes(target.kind));
  return new Set(named.map((target) => target && targetText(target))).size;
}
