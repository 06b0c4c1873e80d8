import { byte, LONGEST_RECORD_BYTES, neverClosed, scanCell, type Window, withoutReturn } from "./scan-cell";

export interface CsvFormat {
  delimiter: string; // one ASCII character
  decode: (bytes: Uint8Array) => string; // of an encoding that keeps ASCII as it is
  columns: number | null; // as many as the header has; null while the header itself is read
}

/** A record of a CSV file; `next` is where the one below it begins. A broken one is said and left out, and reading goes on with the next line. */
export type CsvRecord =
  | { kind: "cells"; cells: string[]; raw: string; next: number }
  | { kind: "broken"; reason: string; raw: string; next: number };

/** `more`: the record goes on beyond the window. `endless`: it does, and is too long already. */
export type Scan = CsvRecord | { kind: "more" } | { kind: "endless" };

export const tooLong = `The row is longer than ${LONGEST_RECORD_BYTES / 1024} KB. Shorten it, or leave the long column out of the file.`;

interface Line {
  start: number;
  end: number;
  next: number;
}

/** Reads records out of one window of a file's bytes, each from where the one before it ended. */
export function recordScanner(bytes: Uint8Array, format: CsvFormat, isLast: boolean) {
  const text = (from: number, to: number) => format.decode(bytes.subarray(from, to));
  const window: Window = { bytes, delimiter: format.delimiter.charCodeAt(0), isLast, text };
  const quoteFrom = quoteFinder(bytes);

  /** `start` is below the window's length. */
  return function scan(start: number): Scan {
    const line = lineAt(bytes, start);
    const isTooLong = line.end - start > LONGEST_RECORD_BYTES;
    if (line.next === line.end && !isLast) return { kind: isTooLong ? "endless" : "more" };
    if (isTooLong) return broken(window, line, tooLong);
    if (quoteFrom(start) < line.end) return scanQuoted(window, line, format.columns);
    const raw = text(start, withoutReturn(bytes, start, line.end));
    return { kind: "cells", cells: raw.split(format.delimiter), raw, next: line.next };
  };
}

function lineAt(bytes: Uint8Array, start: number): Line {
  const found = bytes.indexOf(byte.lineFeed, start);
  if (found < 0) return { start, end: bytes.length, next: bytes.length };
  return { start, end: found, next: found + 1 };
}

/** A record with a quote in its first line: it may span several. */
function scanQuoted(window: Window, line: Line, columns: number | null): Scan {
  const cells: string[] = [];
  let at = line.start;
  for (;;) {
    const cell = scanCell(window, at, line.start);
    if (cell.kind === "more") return window.isLast ? broken(window, line, neverClosed) : cell;
    if (cell.kind === "broken") return broken(window, line, cell.reason);
    cells.push(cell.text);
    at = cell.end + 1;
    if (window.bytes[cell.end] !== window.delimiter) break;
  }
  const next = Math.min(at, window.bytes.length);
  const spansLines = next > line.next;
  if (spansLines && columns !== null && cells.length !== columns) return broken(window, line, neverClosed); // the quote that closed it belongs to a later row
  const end = withoutReturn(window.bytes, line.start, at - 1);
  return { kind: "cells", cells, raw: window.text(line.start, end), next };
}

function broken(window: Window, { start, end, next }: Line, reason: string): CsvRecord {
  const shownEnd = Math.min(withoutReturn(window.bytes, start, end), start + LONGEST_RECORD_BYTES);
  return { kind: "broken", reason, raw: window.text(start, shownEnd), next };
}

/** The first quote at or after a place that only moves on: looked for once a quote, not once a line. */
function quoteFinder(bytes: Uint8Array) {
  let quoteAt = -1;
  return (from: number) => {
    if (quoteAt >= from) return quoteAt;
    const found = bytes.indexOf(byte.quote, from);
    quoteAt = found < 0 ? Number.POSITIVE_INFINITY : found;
    return quoteAt;
  };
}
