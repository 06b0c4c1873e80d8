import type { Writable } from "node:stream";

/** PostgreSQL's text format: a line a row, tabs between, \N for null. */
export function copyText(value: string): string {
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (one) => escapes[one] ?? one) : value;
}

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

export const copyNull = "\\N";

export function copyJson(value: Record<string, unknown>): string {
  for (const _ in value) return copyText(JSON.stringify(value));
  return "{}";
}

/** Ends with the copy's own end: it is in, or refused. */
export function copyLines(into: Writable, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    into.on("error", reject);
    into.on("finish", resolve);
    into.end(lines);
  });
}
