import type { Database } from "@/db/client";
import type { ImportJob } from "@/db/schema";
import { CHUNK_BYTES, readChunk } from "./chunks";
import { columnsOf } from "./describe-upload";
import { readSample } from "./read-sample";

/** The names of a file's columns, as its first row has them or as a spreadsheet would call them. */
export async function readColumns(db: Database, job: ImportJob, hasHeader: boolean): Promise<string[]> {
  if (hasHeader === job.hasHeader || job.format === "json") return job.columns;
  const head = (await readChunk(db, job.id, 0)) ?? Buffer.alloc(0);
  const { format, encoding, delimiter } = job;
  const isWhole = job.fileBytes <= CHUNK_BYTES;
  const [first] = readSample({ head, isWhole, format, encoding, delimiter, columns: null, atMost: 1 });
  return first?.kind === "cells" ? columnsOf(first.cells, hasHeader) : job.columns;
}
