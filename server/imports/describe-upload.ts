import { looksLikeHeader } from "@/domain/imports/guess-mapping";
import { jsonColumns } from "@/domain/imports/json-columns";
import { guessDelimiter, looksLikeJson } from "@/domain/imports/sniff";
import type { ImportEncoding, ImportFormat } from "@/domain/imports/status";
import { AppError } from "@/server/errors";
import { decoderFor } from "./decoder-for";
import { readSample } from "./read-sample";

/** What the beginning of a file says of the rest: how its cells are divided, and what its columns are called. */
export function describeUpload(head: Buffer, encoding: ImportEncoding, isWhole: boolean): Described {
  const start = decoderFor(encoding)(head.subarray(0, 65_536));
  if (looksLikeJson(start)) return describeJson(head, encoding, isWhole);
  const delimiter = guessDelimiter(start.split(/\r?\n/, 1)[0] ?? "");
  const format = "csv";
  const [first] = readSample({ head, format, encoding, delimiter, columns: null, isWhole, atMost: 1 });
  if (first?.kind !== "cells")
    throw new AppError("invalid", first ? `Row 1: ${first.reason}` : "The file is empty.", "file");
  const hasHeader = looksLikeHeader(first.cells);
  return { format, delimiter, hasHeader, columns: columnsOf(first.cells, hasHeader) };
}

interface Described {
  format: ImportFormat;
  delimiter: string;
  hasHeader: boolean;
  columns: string[];
}

const LOOKED_AT = 1_000;

/** IMP-8: the columns are the names found in the first rows; those that come later count where Pinpoint knows them. */
function describeJson(head: Buffer, encoding: ImportEncoding, isWhole: boolean): Described {
  const form = { format: "json", delimiter: "", encoding } as const;
  const records = readSample({ head, isWhole, ...form, columns: null, atMost: LOOKED_AT });
  const columns = jsonColumns(records.flatMap((record) => (record.kind === "cells" ? record.cells : [])));
  if (columns.length === 0)
    throw new AppError(
      "invalid",
      'This JSON file cannot be read. Write one whole object a line, such as {"Address": "ada@example.com"} (newline-delimited JSON).',
      "file",
    );
  return { format: "json", delimiter: "", hasHeader: false, columns };
}

/** The header's names, or those a spreadsheet gives: “Column A”. */
export function columnsOf(firstRow: string[], hasHeader: boolean): string[] {
  return firstRow.map((cell, position) =>
    hasHeader && cell.trim() !== "" ? shortName(cell) : `Column ${letters(position)}`,
  );
}

const LONGEST_NAME = 250;

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
