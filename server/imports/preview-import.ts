import { z } from "zod";
import { guessMapping } from "@/domain/imports/guess-mapping";
import { jsonCells } from "@/domain/imports/json-columns";
import { segmentNameOf } from "@/domain/imports/purpose";
import type { CsvRecord } from "@/domain/imports/scan-records";
import type { ImportFormat } from "@/domain/imports/status";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { CHUNK_BYTES, readChunk } from "./chunks";
import { columnsOf } from "./describe-upload";
import { findImport } from "./find-import";
import { freeListName } from "./free-list-name";
import { listedLast } from "./listed-last";
import { readSample } from "./read-sample";
import { rememberedMapping } from "./remembered-mapping";

export const PreviewImport = z.object({
  id: Id,
  hasHeader: z.boolean().optional(), // left out: as it looks
});

const PREVIEW_ROWS = 200;
const LONGEST_SHOWN = 2_000;

/** The first rows of an uploaded file and a guess where its columns go. What a mapping makes of them, domain/imports tells. */
export async function previewImport(ctx: Context, input: z.infer<typeof PreviewImport>) {
  allow(ctx, "people:write");
  const job = await findImport(ctx.db, ctx.projectId, input.id);
  const head = await readChunk(ctx.db, job.id, 0);
  if (job.status !== "mapping" || !head)
    throw new AppError("conflict", "This file was imported or canceled already. Upload it once more.");

  const hasHeader = input.hasHeader ?? job.hasHeader;
  const { format, encoding, delimiter } = job;
  const columns = job.columns.length;
  const isWhole = job.fileBytes <= CHUNK_BYTES;
  const atMost = PREVIEW_ROWS + 1;
  const records = readSample({ head, isWhole, format, encoding, delimiter, columns, atMost });
  const names = format === "json" ? job.columns : columnsOf(cellsOf(records[0]), hasHeader);
  const rows = records
    .map((record, position) => ({ row: position + 1, ...shown(record, format, names) }))
    .slice(hasHeader ? 1 : 0)
    .filter(
      ({ cells, line, broken }) =>
        broken !== null || line !== null || cells.some((cell) => cell.trim() !== ""),
    );
  const samples = rows.map(({ cells }) => cells);
  const isNamed = hasHeader || format === "json";
  const guess = guessMapping({ columns: names, samples, hasHeader: isNamed });
  const remembered = await rememberedMapping(ctx.db, ctx.projectId, names);
  const segmentName = await freeListName(ctx.db, ctx.projectId, segmentNameOf(job.fileName));
  return {
    fileName: job.fileName,
    fileBytes: job.fileBytes,
    format,
    encoding,
    delimiter,
    hasHeader,
    columns: names,
    rows,
    guess,
    remembered,
    segmentName,
    listedLast: await listedLast(ctx.db, ctx.projectId),
  };
}

interface Shown {
  cells: string[];
  line: string | null; // of JSON, whole: what would come of it is tried in the browser
  broken: string | null;
}

function shown(record: CsvRecord, format: ImportFormat, columns: string[]): Shown {
  if (record.kind === "broken") return { cells: [], line: null, broken: record.reason };
  if (format === "json") return { cells: jsonCells(record.raw, columns), line: record.raw, broken: null };
  return { cells: record.cells.map((cell) => cell.slice(0, LONGEST_SHOWN)), line: null, broken: null };
}

function cellsOf(record: CsvRecord | undefined): string[] {
  return record?.kind === "cells" ? record.cells : [];
}
