import type { Limits } from "@/domain/limits/limits";
import type { Channel } from "@/domain/messaging/channel";
import type { FileRules } from "./file-rules";
import { type Purpose, savingOnly } from "./purpose";
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

/** IMP-9: whether the rows say whose endpoints are meant, and name none of them. */
export function namesUsersOnly(mapping: Mapping): boolean {
  const targets = new Set(Object.values(mapping));
  return targets.has("User.UserId") && !targets.has("Address") && !targets.has("Id");
}

/** All that keeps a mapping from being used, each with the fix; none: the import may start. */
export function reviewMapping(
  mapping: Mapping,
  { columns, defaultChannel, limits, purpose = savingOnly }: Omit<FileRules, "delimiter">,
): MappingProblem[] {
  const targets = targetsOf(mapping, columns.length);
  return [
    ...unknownTargets(mapping, targets),
    ...badNames(targets, limits),
    ...clashes(targets, columns),
    ...whatIsMissing(targets, defaultChannel, purpose),
    ...(purpose.savesPeople ? tooManyNames(targets, limits) : []),
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

function whatIsMissing(
  targets: (Target | null)[],
  defaultChannel: Channel | null,
  purpose: Purpose,
): MappingProblem[] {
  const has = (kind: Target["kind"]) => targets.some((target) => target?.kind === kind);
  const who = whoIsMissing(targets, purpose);
  const problems: MappingProblem[] = who ? [{ column: null, message: who }] : [];
  const needsChannel = has("address") && (purpose.savesPeople || !has("id"));
  if (needsChannel && !has("channel") && !defaultChannel)
    problems.push({ column: null, message: "Choose the channel of these addresses, such as e-mail." });
  return problems;
}

/** IMP-5: people are named by their address or Id; those of a segment also by their users. */
function whoIsMissing(targets: (Target | null)[], { savesPeople, listsPeople }: Purpose): string | null {
  const has = (kind: Target["kind"]) => targets.some((target) => target?.kind === kind);
  if (has("address") || has("id")) return null;
  if (!has("userId"))
    return listsPeople && !savesPeople
      ? "Choose the column that says who it is: the Id, the address or the user id."
      : "Choose the column that holds the address: the e-mail address, phone number or device token.";
  if (!listsPeople)
    return "A file of user ids has no address to save. Make a segment of these users, or choose the column that holds the address.";
  return savesPeople && targets.some((target) => target !== null && target.kind !== "userId")
    ? "With user ids alone nothing else can be saved. Choose the column that holds the address, leave the other columns out, or save nobody and make a segment only."
    : null;
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
