import type { Writable } from "node:stream";

/** Ends with the copy's own end: it is in, or refused. */
export function copyRows(into: Writable, rows: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => {
    into.on("error", reject);
    into.on("finish", resolve);
    into.end(rows);
  });
}
