export const byte = { lineFeed: 10, return: 13, space: 32, quote: 34 } as const;

/** Rows longer than this are reported, not read: 15 KB are an endpoint's most. It also bounds how far a quote may stay open. */
export const LONGEST_RECORD_BYTES = 128 * 1024;

/** A piece of a file that begins where a record does. */
export interface Window {
  bytes: Uint8Array;
  delimiter: number;
  isLast: boolean;
  text: (from: number, to: number) => string;
}

/** `end` is where the delimiter or line feed after the cell stands. */
export type ScannedCell =
  | { kind: "cell"; text: string; end: number }
  | { kind: "more" }
  | { kind: "broken"; reason: string };

export const neverClosed =
  'A quote is opened in this row and never closed. Close it, or write "" for a quote inside a value.';
const outOfPlace = 'A quote stands in the middle of a value. Write "" for a quote inside a quoted value.';

export function scanCell(window: Window, from: number, recordStart: number): ScannedCell {
  const { bytes, delimiter } = window;
  const opens = skipSpaces(bytes, from);
  if (bytes[opens] === byte.quote) return scanQuotedCell(window, opens + 1, recordStart);
  let end = from;
  while (end < bytes.length && bytes[end] !== delimiter && bytes[end] !== byte.lineFeed) end++;
  if (end === bytes.length && !window.isLast) return { kind: "more" };
  const textEnd = bytes[end] === delimiter ? end : withoutReturn(bytes, from, end);
  return { kind: "cell", text: window.text(from, textEnd), end };
}

function scanQuotedCell(window: Window, from: number, recordStart: number): ScannedCell {
  const { bytes } = window;
  const close = closingQuote(bytes, from);
  const reach = close < 0 ? bytes.length : close;
  if (reach - recordStart > LONGEST_RECORD_BYTES) return { kind: "broken", reason: neverClosed };
  if (close < 0) return { kind: "more" };

  let end = skipSpaces(bytes, close + 1);
  if (bytes[end] === byte.return) end++;
  if (end >= bytes.length && !window.isLast) return { kind: "more" };
  const isClosed = end >= bytes.length || bytes[end] === window.delimiter || bytes[end] === byte.lineFeed;
  if (!isClosed) return { kind: "broken", reason: outOfPlace };
  return { kind: "cell", text: window.text(from, close).replaceAll('""', '"'), end };
}

function closingQuote(bytes: Uint8Array, from: number): number {
  let close = bytes.indexOf(byte.quote, from);
  while (close >= 0 && bytes[close + 1] === byte.quote) close = bytes.indexOf(byte.quote, close + 2);
  return close;
}

function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === byte.space) at++;
  return at;
}

export function withoutReturn(bytes: Uint8Array, start: number, end: number): number {
  return end > start && bytes[end - 1] === byte.return ? end - 1 : end;
}
