import type { CsvRecord } from "@/domain/imports/scan-records";
import { type FileForm, scannerOf } from "./scanner-of";

interface Sample extends FileForm {
  head: Buffer; // the file's first bytes
  isWhole: boolean; // there are no more
  columns: number | null;
  atMost: number;
}

/** The first records of a file, the header among them. */
export function readSample({ head, isWhole, columns, atMost, ...form }: Sample): CsvRecord[] {
  const scan = scannerOf(form, columns)(head, isWhole);
  const records: CsvRecord[] = [];
  for (let at = 0; at < head.length && records.length < atMost; ) {
    const record = scan(at);
    if (record.kind === "more" || record.kind === "endless") break;
    records.push(record);
    at = record.next;
  }
  return records;
}
