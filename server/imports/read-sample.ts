import { type CsvRecord, recordScanner } from "@/domain/imports/scan-records";
import type { ImportEncoding } from "@/domain/imports/status";
import { decoderFor } from "./decoder-for";

interface Sample {
  head: Buffer; // the file's first bytes
  isWhole: boolean; // there are no more
  encoding: ImportEncoding;
  delimiter: string;
  columns: number | null;
  atMost: number;
}

/** The first records of a file, the header among them. */
export function readSample({ head, isWhole, encoding, delimiter, columns, atMost }: Sample): CsvRecord[] {
  const scan = recordScanner(head, { delimiter, columns, decode: decoderFor(encoding) }, isWhole);
  const records: CsvRecord[] = [];
  for (let at = 0; at < head.length && records.length < atMost; ) {
    const record = scan(at);
    if (record.kind === "more" || record.kind === "endless") break;
    records.push(record);
    at = record.next;
  }
  return records;
}
