import { byte, LONGEST_RECORD_BYTES, withoutReturn } from "./scan-cell";
import type { CsvRecord, Scan } from "./scan-records";
import { tooLong } from "./scan-records";

/** Reads a file line by line, each a record of one cell: newline-delimited JSON. */
export function lineScanner(bytes: Uint8Array, decode: (bytes: Uint8Array) => string, isLast: boolean) {
  return function scan(start: number): Scan {
    const found = bytes.indexOf(byte.lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    const isTooLong = end - start > LONGEST_RECORD_BYTES;
    if (found < 0 && !isLast) return { kind: isTooLong ? "endless" : "more" };
    const next = found < 0 ? end : end + 1;
    if (isTooLong) return broken(decode(bytes.subarray(start, start + LONGEST_RECORD_BYTES)), next);
    const raw = decode(bytes.subarray(start, withoutReturn(bytes, start, end)));
    return { kind: "cells", cells: [raw], raw, next };
  };
}

function broken(raw: string, next: number): CsvRecord {
  return { kind: "broken", reason: tooLong, raw, next };
}
