import type { Context } from "@/server/context";
import { downloadFailures } from "@/server/imports/download-failures";
import type { CsvFile } from "../csv-file";

/** The rows that were not imported, each with its number and what was wrong, then as it stood in the file. Mended, it can be imported as it is. */
export async function failuresCsv(ctx: Context, id: string): Promise<CsvFile> {
  const { columns, fileName, format, delimiter, pages } = await downloadFailures(ctx, { id }); // before the first byte, so that a refusal can still be answered
  return {
    name: `${fileName.replace(/\.[^.]*$/, "")}-failed-rows.csv`,
    head: ["Import row", "Import column", "Import error", ...(format === "json" ? ["Line"] : columns)],
    delimiter: format === "csv" ? delimiter : ",",
    pages: inRows(pages),
  };
}

async function* inRows(pages: Awaited<ReturnType<typeof downloadFailures>>["pages"]) {
  for await (const page of pages) {
    yield page.map(({ row, columns, reasons, cells }) => [row, columns, reasons, ...cells]);
  }
}
