import { cutJson } from "@/domain/imports/cut-json";
import { jsonCells } from "@/domain/imports/json-columns";
import { readJsonLine } from "@/domain/imports/parse-json-row";
import type { CsvRecord } from "@/domain/imports/scan-records";
import type { ImportFormat } from "@/domain/imports/status";
import type { Limits } from "@/domain/limits/limits";

const LONGEST_SHOWN = 2_000;
/** Of all rows together; a row may have 128 KB. */
const MOST_CHARACTERS = 1_000_000;

/** A row of a preview, long cells cut: they are too long for an import in any case. */
interface Shown {
  row: number;
  cells: string[];
  line: string | null; // of JSON: what would come of it is tried in the browser
  broken: string | null;
}

interface Form {
  format: ImportFormat;
  columns: string[];
  hasHeader: boolean;
  limits: Limits;
}

/** The records of a file as its preview shows them: those that are not blank, as many as fit, and one at least. */
export function shownRows(records: CsvRecord[], form: Form): Shown[] {
  const rows = records
    .map((record, position) => ({ row: position + 1, ...shown(record, form) }))
    .slice(form.hasHeader ? 1 : 0)
    .filter(({ cells, broken }) => broken !== null || cells.some((cell) => cell.trim() !== ""));
  let characters = 0;
  const beyond = rows.findIndex(({ cells, line }) => {
    characters += (line?.length ?? 0) + cells.reduce((sum, { length }) => sum + length, 0);
    return characters > MOST_CHARACTERS;
  });
  return beyond < 0 ? rows : rows.slice(0, Math.max(1, beyond));
}

function shown(record: CsvRecord, form: Form): Omit<Shown, "row"> {
  if (record.kind === "broken") return { cells: [], line: null, broken: record.reason };
  if (form.format === "json") return shownJson(record.raw, form);
  return { cells: record.cells.map(cutCell), line: null, broken: null };
}

function shownJson(raw: string, { columns, limits }: Form): Omit<Shown, "row"> {
  if (raw.trim() === "") return { cells: [], line: null, broken: null };
  const read = readJsonLine(raw);
  if (!read.ok) return { cells: [], line: null, broken: read.reason };
  const most = { characters: LONGEST_SHOWN, items: limits.valuesPerAttribute + 1 };
  const line = JSON.stringify(cutJson(read.object, most));
  return { cells: jsonCells(line, columns).map(cutCell), line, broken: null };
}

const cutCell = (cell: string) => cell.slice(0, LONGEST_SHOWN);
