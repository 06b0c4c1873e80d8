import type { ImportEncoding } from "@/domain/imports/status";

/** Bytes of a kept file → text. */
export function decoderFor(encoding: ImportEncoding): (bytes: Uint8Array) => string {
  if (encoding === "utf-8")
    return (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}
