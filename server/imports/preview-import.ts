import { z } from "zod";
import { guessMapping } from "@/domain/imports/guess-mapping";
import { segmentNameOf } from "@/domain/imports/purpose";
import type { CsvRecord } from "@/domain/imports/scan-records";
import { Id } from "@/domain/shared/id";
import { allow } from "@/server/access/allow";
import type { Context } from "@/server/context";
import { AppError } from "@/server/errors";
import { readLimits } from "@/server/limits/read-limits";
import { CHUNK_BYTES, readChunk } from "./chunks";
import { columnsOf } from "./describe-upload";
import { findImport } from "./find-import";
import { freeListName } from "./free-list-name";
import { listedLast } from "./listed-last";
import { readSample } from "./read-sample";
import { rememberedMapping } from "./remembered-mapping";
import { shownRows } from "./shown-rows";

export const PreviewImport = z.object({
  id: Id,
  hasHeader: z.boolean().optional(), // left out: as it looks
});

const PREVIEW_ROWS = 200;

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
  const limits = await readLimits(ctx.db, ctx.projectId);
  const rows = shownRows(records, { format, columns: names, hasHeader, limits });
  const samples = rows.map(({ cells }) => cells);
  const isNamed = hasHeader || format === "json";
  const { nameCharacters } = limits;
  const guess = guessMapping({ columns: names, samples, hasHeader: isNamed, nameCharacters });
  const remembered = await rememberedMapping(ctx.db, ctx.projectId, { columns: names, limits });
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
    limits,
    segmentName,
    listedLast: await listedLast(ctx.db, ctx.projectId),
  };
}

function cellsOf(record: CsvRecord | undefined): string[] {
  return record?.kind === "cells" ? record.cells : [];
}
