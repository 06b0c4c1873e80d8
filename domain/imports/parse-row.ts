import { addressProblem, cleanAddress, keyOfClean } from "@/domain/endpoints/address";
import { type EndpointDraft, emptyDraft } from "@/domain/endpoints/endpoint-draft";
import { kilobytesBeyond } from "@/domain/endpoints/size";
import type { FileRules } from "./file-rules";
import { type Mapping, targetsOf } from "./mapping";
import { namedUser, saysMore } from "./named-user";
import { type Purpose, savingOnly } from "./purpose";
import { type Place, placeOf, readCell } from "./read-cell";
import { delimiterInWords } from "./sniff";
import type { Target, TargetKind } from "./targets";

/** What is wrong with a row: where, what stands there, and what to do about it. */
export interface Finding {
  column: string; // its header; "" when it is the whole row
  value: string;
  reason: string;
}

/** How the rows of one file are read; made once. */
export interface RowPlan extends FileRules {
  positions: Map<string, number>; // of a column by its name; of equal names the last
  targets: (Target | null)[];
  readings: { position: number; place: Place }[]; // of the columns that go somewhere
  addressColumn: string;
  purpose: Purpose;
}

export type ParsedRow = { ok: true; draft: EndpointDraft } | { ok: false; findings: Finding[] };

export function planRows({ mapping, ...rules }: FileRules & { mapping: Mapping }): RowPlan {
  const { columns, defaultChannel, delimiter, limits, purpose = savingOnly } = rules;
  const targets = targetsOf(mapping, columns.length).map((target) =>
    target && isRead(target, purpose) ? target : null,
  );
  const readings = targets.flatMap((target, position) =>
    target ? [{ position, place: placeOf(target, limits) }] : [],
  );
  const address = targets.findIndex((target) => target?.kind === "address");
  const positions = new Map(columns.map((name, position) => [name, position]));
  const addressColumn = columns[address] ?? "";
  return { columns, defaultChannel, delimiter, limits, purpose, positions, targets, readings, addressColumn };
}

const whoItIs: readonly TargetKind[] = ["id", "address", "channel", "userId"];

/** Where nobody is saved, only who it is counts. */
export function isRead({ kind }: Target, { savesPeople }: Purpose): boolean {
  return savesPeople || whoItIs.includes(kind);
}

/** One row of cells → what it says of an endpoint, or all that is wrong with it. */
export function parseRow(plan: RowPlan, cells: string[]): ParsedRow {
  const ragged = raggedRow(plan, cells);
  if (ragged) return { ok: false, findings: [ragged] };

  const draft = emptyDraft();
  const findings: Finding[] = [];
  for (const { position, place } of plan.readings) {
    const cell = cells[position] ?? "";
    const reason = readCell(draft, place, cell);
    if (reason) findings.push({ column: plan.columns[position] ?? "", value: cut(cell), reason });
  }
  if (findings.length === 0) findings.push(...settle(draft, plan));
  return findings.length === 0 ? { ok: true, draft } : { ok: false, findings };
}

/** Cells may be missing at the end of a row, as spreadsheets leave them; one too many means that all of them have moved. */
function raggedRow({ columns, delimiter }: RowPlan, cells: string[]): Finding | null {
  if (cells.length <= columns.length) return null;
  const surplus = cells.slice(columns.length).some((cell) => cell.trim() !== "");
  if (!surplus) return null;
  const reason = `The row has ${cells.length} cells, the header ${columns.length}. Put quotes around a value with a ${delimiterInWords(delimiter)} in it.`;
  return { column: "", value: "", reason };
}

/** What only the whole row can tell. */
export function settle(draft: EndpointDraft, plan: RowPlan): Finding[] {
  if (!plan.purpose.savesPeople && draft.id !== null) return [];
  if (draft.address === null) return withoutAddress(draft, plan);
  draft.channel ??= plan.defaultChannel;
  if (!draft.channel)
    return [{ column: "ChannelType", value: "", reason: "The row has an address but no channel. Name it." }];
  const address = cleanAddress(draft.channel, draft.address);
  const reason = addressProblem(draft.channel, address);
  if (reason) return [{ column: plan.addressColumn, value: cut(draft.address), reason }];
  draft.addressKey = keyOfClean(draft.channel, address);
  draft.address = address;
  return tooLarge(draft, plan);
}

/** Without an address a row can only change an endpoint that is there, by its Id, or name a user. */
function withoutAddress(draft: EndpointDraft, plan: RowPlan): Finding[] {
  if (draft.id !== null && draft.channel === null) return tooLarge(draft, plan);
  if (draft.id === null && plan.purpose.listsPeople) return withoutEndpoint(draft, plan);
  const reason =
    draft.id === null
      ? "There is no address. Give one, or leave the row out."
      : "A row that names a channel gives its address too.";
  return [{ column: plan.addressColumn, value: "", reason }];
}

function withoutEndpoint(draft: EndpointDraft, { purpose, addressColumn }: RowPlan): Finding[] {
  if (namedUser(draft) === null)
    return [
      {
        column: addressColumn,
        value: "",
        reason: "The row names nobody. Give an address, an Id or a user id.",
      },
    ];
  if (!purpose.savesPeople || !saysMore(draft)) return [];
  const reason =
    "A row with a user id and no address cannot save anything else. Give the address, or empty its other cells.";
  return [{ column: addressColumn, value: "", reason }];
}

function tooLarge(draft: EndpointDraft, { limits: { endpointKilobytes } }: RowPlan): Finding[] {
  const kilobytes = kilobytesBeyond(draft, endpointKilobytes);
  if (kilobytes === null) return [];
  const reason = `The row is too large: ${kilobytes} KB, and an endpoint has at most ${endpointKilobytes} KB. Leave some columns out.`;
  return [{ column: "", value: "", reason }];
}

export function cut(value: string): string {
  return value.length > 200 ? `${value.slice(0, 200)}…` : value;
}
