import { csvLine } from "@/domain/shared/csv";
import type { Context } from "@/server/context";
import { failedRows } from "@/server/imports/failed-rows";
import { getImport } from "@/server/imports/get-import";

/** The rows that were not imported, each with its number and what was wrong, then as it stood in the file. Mended, it can be imported as it is. */
export async function failuresCsv(ctx: Context, id: string) {
  const job = await getImport(ctx, { id }); // before the first byte, so that a refusal can still be answered
  const pages = failedRows(ctx, { id });
  const bytes = new TextEncoder();
  const file = new ReadableStream<Uint8Array>({
    start: (stream) =>
      stream.enqueue(
        bytes.encode(
          csvLine([
            "Import row",
            "Import column",
            "Import error",
            ...(job.format === "json" ? ["Line"] : job.columns),
          ]),
        ),
      ),
    pull: async (stream) => {
      const page = await pages.next();
      if (page.done) return stream.close();
      const lines = page.value.map(({ row, columns, reasons, cells }) =>
        csvLine([row, columns, reasons, ...cells]),
      );
      stream.enqueue(bytes.encode(lines.join("")));
    },
  });
  return { file, name: `${job.fileName.replace(/\.[^.]*$/, "")}-failed-rows.csv` };
}
