import { looksLikeHeader } from "@/domain/imports/guess-mapping";
import { guessDelimiter } from "@/domain/imports/sniff";
import type { ImportEncoding } from "@/domain/imports/status";
import { AppError } from "@/server/errors";
import { decoderFor } from "./decoder-for";
import { readSample } from "./read-sample";

/** What the beginning of a file says of the rest: how its cells are divided, and what its columns are called. */
export function describeUpload(head: Buffer, encoding: ImportEncoding, isWhole: boolean) {
  const firstLine = decoderFor(encoding)(head.subarray(0, 65_536)).split(/\r?\n/, 1)[0] ?? "";
  const delimiter = guessDelimiter(firstLine);
  const [first] = readSample({ head, encoding, delimiter, columns: null, isWhole, atMost: 1 });
  if (first?.kind !== "cells")
    throw new AppError("invalid", first ? `Row 1: ${first.reason}` : "The file is empty.", "file");
  const hasHeader = looksLikeHeader(first.cells);
  return { delimiter, hasHeader, columns: columnsOf(first.cells, hasHeader) };
}

/** The header's names, or those a spreadsheet gives: “Column A”. */
export function columnsOf(firstRow: string[], hasHeader: boolean): string[] {
  return firstRow.map((cell, position) =>
    hasHeader && cell.trim() !== "" ? shortName(cell) : `Column ${letters(position)}`,
  );
}

const LONGEST_NAME = 100;

/** Seen names only: a NUL or a tab in a header is no part of it. */
function shortName(cell: string): string {
  return cell
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LONGEST_NAME);
}

function letters(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : letters(Math.floor(position / 26) - 1) + last;
}
