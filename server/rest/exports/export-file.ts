import { Readable } from "node:stream";
import type { ExportFormat } from "@/domain/exports/status";
import type { Context } from "@/server/context";
import { readExport } from "@/server/exports/read-export";

const types: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/x-ndjson; charset=utf-8",
};

/** A finished export as it is downloaded. */
export async function exportFile(ctx: Context, asked: { id: string; packed: boolean }) {
  const { fileName, format, file } = await readExport(ctx, asked);
  return {
    file: Readable.toWeb(file) as ReadableStream<Uint8Array>, // Node's own type of the same stream
    name: asked.packed ? `${fileName}.gz` : fileName,
    type: asked.packed ? "application/gzip" : types[format],
  };
}
