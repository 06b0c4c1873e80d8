import { addressProblem, cleanAddress } from "@/domain/endpoints/address";
import type { Channel } from "@/domain/messaging/channel";
import { everydayNames } from "./everyday-names";
import type { Mapping } from "./mapping";
import { isIgnoredColumn, parseTarget, type Target, takesSeveral, targetText } from "./targets";

export interface Guess {
  mapping: Mapping;
  defaultChannel: Channel | null; // what the address column holds, where no column says it
}

interface Sheet {
  columns: string[];
  samples: string[][]; // the first rows
  hasHeader: boolean;
  nameCharacters: number; // at most, of an attribute
}

/** A first mapping out of the headers, everyday ones too, and a look at the values. The person has the last word. */
export function guessMapping(sheet: Sheet): Guess {
  const address = addressColumn(sheet);
  const mapping: Mapping = sheet.hasHeader ? mapByHeader(sheet, address) : {};
  if (address) mapping[address.column] = "Address";
  const saysChannel = Object.values(mapping).includes("ChannelType");
  return { mapping, defaultChannel: saysChannel ? null : (address?.channel ?? null) };
}

function mapByHeader({ columns, nameCharacters }: Sheet, address: AddressColumn | null): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<string>();
  for (const [column, header] of columns.entries()) {
    if (column === address?.column || isNotImported(header)) continue;
    const target = knownTarget(header, taken) ?? {
      kind: "attribute",
      name: attributeNameOf(header, nameCharacters),
    };
    mapping[column] = targetText(target);
    if (!takesSeveral(target)) taken.add(targetText(target));
  }
  return mapping;
}

/** Whether the first row names the columns: it does unless it holds an address itself. */
export function looksLikeHeader(firstRow: string[]): boolean {
  return !firstRow.some((cell) => holds("EMAIL", cell) || holds("SMS", cell));
}

function isNotImported(header: string): boolean {
  return header.trim() === "" || isIgnoredColumn(header) || header.startsWith("Import ");
}

function knownTarget(header: string, taken: Set<string>): Target | null {
  const named = parseTarget(header.trim()) ?? parseTarget(everydayNames.get(foldHeader(header)) ?? "");
  const target = named?.kind === "address" ? null : named;
  return target && (takesSeveral(target) || !taken.has(targetText(target))) ? target : null;
}

/** “Last Purchase!” → last_purchase; a name without spaces stays as it is, but for what no name may hold. */
export function attributeNameOf(header: string, nameCharacters: number): string {
  const trimmed = header.trim();
  const name = /\s/.test(trimmed)
    ? trimmed
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()
        .replaceAll(" ", "_")
    : trimmed;
  return name.replace(/[#:?\\/\p{Cc}]/gu, "_").slice(0, nameCharacters);
}

function foldHeader(header: string): string {
  return header
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

interface AddressColumn {
  column: number;
  channel: Channel | null;
}

/** The column of the addresses: by its name first, else by what stands in it; e-mail before phone. */
function addressColumn(sheet: Sheet): AddressColumn | null {
  const exact = sheet.columns.findIndex((header) => sheet.hasHeader && /^\s*address\s*$/i.test(header));
  if (exact >= 0 && called(sheet, "ChannelType").length > 0) return { column: exact, channel: null };
  const emails = [...(mostly(sheet, exact, "EMAIL") ? [exact] : []), ...called(sheet, "email")];
  const email = emails.find((column) => valuesOf(sheet, column).length > 0) ?? emails[0];
  const byValue = email ?? columnThatHolds(sheet, "EMAIL");
  if (byValue !== undefined) return { column: byValue, channel: "EMAIL" };
  const phone = called(sheet, "User.UserAttributes.phone")[0] ?? columnThatHolds(sheet, "SMS");
  return phone === undefined ? null : { column: phone, channel: "SMS" };
}

function called({ columns, hasHeader }: Sheet, target: string): number[] {
  if (!hasHeader) return [];
  return columns.flatMap((header, column) =>
    everydayNames.get(foldHeader(header)) === target ? [column] : [],
  );
}

function columnThatHolds(sheet: Sheet, channel: Channel): number | undefined {
  return sheet.columns
    .map((_, column) => column)
    .find((column) => !isOfUsers(sheet, column) && mostly(sheet, column, channel));
}

/** IMP-9: user ids that look like addresses are user ids all the same where the header says so. */
function isOfUsers({ columns, hasHeader }: Sheet, column: number): boolean {
  return hasHeader && parseTarget((columns[column] ?? "").trim())?.kind === "userId";
}

function mostly(sheet: Sheet, column: number, channel: Channel): boolean {
  const values = valuesOf(sheet, column);
  return values.length > 0 && values.filter((value) => holds(channel, value)).length * 2 > values.length;
}

function valuesOf({ samples }: Sheet, column: number): string[] {
  return samples.map((row) => row[column] ?? "").filter((cell) => cell.trim() !== "");
}

function holds(channel: Channel, cell: string): boolean {
  return addressProblem(channel, cleanAddress(channel, cell)) === null;
}
