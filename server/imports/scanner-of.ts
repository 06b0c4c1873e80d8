import { lineScanner } from "@/domain/imports/scan-lines";
import { recordScanner } from "@/domain/imports/scan-records";
import type { ImportEncoding, ImportFormat } from "@/domain/imports/status";
import { decoderFor } from "./decoder-for";

export interface FileForm {
  format: ImportFormat;
  encoding: ImportEncoding;
  delimiter: string;
}

/** What takes a window of a file's bytes apart into records. */
export function scannerOf({ format, encoding, delimiter }: FileForm, columns: number | null) {
  const decode = decoderFor(encoding);
  return (bytes: Uint8Array, isLast: boolean) =>
    format === "json"
      ? lineScanner(bytes, decode, isLast)
      : recordScanner(bytes, { delimiter, decode, columns }, isLast);
}
