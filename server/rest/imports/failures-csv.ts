import type { Context } from "@/server/context";
import { failedRows } from "@/server/imports/failed-rows";
import { getImport } from "@/server/imports/get-import";
import type { CsvFile } from "../csv-file";

/** The rows that were not imported, each with its number and what was wrong, then as it stood in the file. Mended, it can be imported as it is. */
export async function failuresCsv(ctx: Context, id: string): Promise<CsvFile> {
  const { columns, fileName, format, delimiter } = await getImport(ctx, { id }); // before the first byte, so that a refusal can still be answered
  return {
    name: `${fileName.replace(/\.[^.]*$/, "")}-failed-rows.csv`,
    head: ["Import row", "Import column", "Import error", ...(format === "json" ? ["Line"] : columns)],
    delimiter: format === "csv" ? delimiter : ",",
    pages: pagesOf(ctx, id),
  };
}

async function* pagesOf(ctx: Context, id: string) {
  for await (const page of failedRows(ctx, { id })) {
    yield page.map(({ row, columns, reasons, cells }) => [row, columns, reasons, ...cells]);
  }
}
