import type { EndpointDraft } from "@/domain/endpoints/endpoint-draft";
import { hasControlCharacter, LONGEST_ID } from "@/domain/endpoints/limits";
import { countryCodeOf, timeZoneOf } from "@/domain/endpoints/places";
import type { Limits } from "@/domain/limits/limits";
import { type Channel, channels, type OptOut } from "@/domain/messaging/channel";
import type { Target, TargetKind } from "./targets";

/** Puts one cell into the draft; says why not, with the fix, when it cannot. */
type CellReader = (draft: EndpointDraft, cell: string, place: Place) => string | null;

/** Where the cells of a column go; made once a column. */
export interface Place {
  kind: TargetKind;
  name: string; // of an attribute or a field; else ""
  limits: Limits;
}

export function placeOf(target: Target, limits: Limits): Place {
  return { kind: target.kind, name: "name" in target ? target.name : "", limits };
}

const READ = null;

const readers: Record<TargetKind, CellReader> = {
  address: (draft, cell) => {
    draft.address = cell; // looked into when the row's channel is known
    return READ;
  },
  id: (draft, cell) => {
    if (cell.length > LONGEST_ID) return `An Id has at most ${LONGEST_ID} characters.`;
    draft.id = cell;
    return READ;
  },
  channel: (draft, cell) => {
    const channel = channelOf(cell);
    if (!channel) return `“${shown(cell)}” is no channel. Use EMAIL, SMS, VOICE, GCM, APNS or CUSTOM.`;
    draft.channel = channel;
    return READ;
  },
  optOut: (draft, cell) => {
    const optOut = optOutOf(cell);
    if (!optOut) return `“${shown(cell)}” is no opt-out. Use ALL (sends nothing) or NONE.`;
    draft.optOut = optOut;
    return READ;
  },
  userId: (draft, cell) => {
    if (cell.length > LONGEST_ID) return `A user id has at most ${LONGEST_ID} characters.`;
    draft.userId = cell;
    return READ;
  },
  attribute: (draft, cell, place) => addValue(draft.attributes, cell, place),
  userAttribute: (draft, cell, place) => addValue(draft.userAttributes, cell, place),
  metric: (draft, cell, { name }) => {
    const number = numberOf(cell);
    if (number === null) return `“${shown(cell)}” is no number. Write it like 1234.5, without a unit.`;
    draft.metrics[name] = number;
    return READ;
  },
  demographic: (draft, cell, { name, limits }) => {
    const value = name === "Timezone" ? timeZoneOf(cell) : cell;
    if (value === null) return `“${shown(cell)}” is no time zone. Use a name such as Europe/Berlin.`;
    if (value.length > limits.valueCharacters) return tooLong(value, limits);
    draft.demographic[name] = value;
    return READ;
  },
  location: (draft, cell, { name, limits }) => {
    if (name === "Latitude") return readDegrees(draft, cell, name, 90);
    if (name === "Longitude") return readDegrees(draft, cell, name, 180);
    const value = name === "Country" ? countryCodeOf(cell) : cell;
    if (value === null) return `“${shown(cell)}” is no country. Use two letters, such as DE or US.`;
    if (value.length > limits.valueCharacters) return tooLong(value, limits);
    draft.location[name] = value;
    return READ;
  },
};

/** A cell as the file has it; an empty one says nothing. */
export function readCell(draft: EndpointDraft, place: Place, written: string): string | null {
  const cell = plainCell(written);
  if (cell === "") return READ;
  if (hasControlCharacter(cell)) return controlProblem(cell);
  if (cell.includes("\ufffd"))
    return "The cell has characters that cannot be read. Save the file as CSV UTF-8.";
  return readers[place.kind](draft, cell, place);
}

/** Without outer spaces, and without the apostrophe that keeps spreadsheets from taking a value for a formula. */
function plainCell(written: string): string {
  const cell = written.trim();
  return cell.includes("'") ? cell.replace(/(^|[,;|])'(?=[=+\-@])/g, "$1") : cell;
}

function controlProblem(cell: string): string {
  if (cell.includes("\0")) return "The cell has a NUL character in it. Take it out.";
  if (/[\r\n]/.test(cell)) return "The cell has a line break in it. Take it out.";
  return cell.includes("\t")
    ? "The cell has a tab in it. Take it out."
    : "The cell has a control character in it, which cannot be seen. Type the value anew.";
}

function addValue(
  attributes: Record<string, string[]>,
  value: string,
  { name, limits }: Place,
): string | null {
  if (value.length > limits.valueCharacters) return tooLong(value, limits);
  const values = Object.hasOwn(attributes, name) ? attributes[name] : undefined; // an attribute may be called “constructor”
  if (!values) {
    attributes[name] = [value];
    return READ;
  }
  if (values.includes(value)) return READ;
  if (values.length >= limits.valuesPerAttribute)
    return `An attribute has at most ${limits.valuesPerAttribute} values.`;
  values.push(value);
  return READ;
}

function readDegrees(draft: EndpointDraft, cell: string, name: string, most: number): string | null {
  const degrees = numberOf(cell);
  if (degrees === null || Math.abs(degrees) > most)
    return `“${shown(cell)}” is no ${name.toLowerCase()}. It is a number from -${most} to ${most}, such as 52.5.`;
  draft.location[name] = Math.round(degrees * 10) / 10; // END-7
  return READ;
}

function numberOf(cell: string): number | null {
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(cell) ? Number(cell) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

const otherChannelNames: Record<string, Channel> = {
  "E-MAIL": "EMAIL",
  MAIL: "EMAIL",
  TEXT: "SMS",
  FCM: "GCM",
};

function channelOf(cell: string): Channel | null {
  const upper = cell.toUpperCase();
  return channels.find((channel) => channel === upper) ?? otherChannelNames[upper] ?? null;
}

const optOutWords: Record<string, OptOut> = {
  ALL: "ALL",
  YES: "ALL",
  TRUE: "ALL",
  Y: "ALL",
  1: "ALL",
  NONE: "NONE",
  NO: "NONE",
  FALSE: "NONE",
  N: "NONE",
  0: "NONE",
};

function optOutOf(cell: string): OptOut | null {
  return optOutWords[cell.toUpperCase()] ?? null;
}

function tooLong(value: string, { valueCharacters }: Limits): string {
  return `The value is too long: it has ${value.length.toLocaleString("en")} characters, and at most ${valueCharacters} are kept.`;
}

function shown(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
