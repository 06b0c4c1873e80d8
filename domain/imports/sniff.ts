/** How a file's first bytes say it is written. */
export type TextForm = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be";

export type Sniffed = { ok: true; form: TextForm } | { ok: false; reason: string };

const isExcel =
  "This is an Excel file. Open it in your spreadsheet, choose File › Save as › CSV UTF-8, and import that.";
const isZip =
  "This is a zip file, or an Excel one. Unpack it and drop the files that are in it, or pack each with gzip; in Excel, choose File › Save as › CSV UTF-8.";
const signatures: { bytes: number[]; reason: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], reason: isZip },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], reason: isExcel },
  {
    bytes: [0x1f, 0x8b],
    reason: "This file is compressed twice. Unpack it once and import that.",
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], reason: "This is a PDF. Export the list as CSV and import that." },
];

/** Looks at the first bytes of an upload: what encoding it has, or why it cannot be an import. */
export function sniffForm(head: Uint8Array): Sniffed {
  const begins = (bytes: number[]) => bytes.every((byte, at) => head[at] === byte);
  const known = signatures.find(({ bytes }) => begins(bytes));
  if (known) return { ok: false, reason: known.reason };
  if (head.length === 0) return { ok: false, reason: "The file is empty." };
  if (begins([0xef, 0xbb, 0xbf])) return { ok: true, form: "utf-8-bom" };
  if (begins([0xff, 0xfe])) return { ok: true, form: "utf-16le" };
  if (begins([0xfe, 0xff])) return { ok: true, form: "utf-16be" };
  return sniffByContent(head);
}

function sniffByContent(head: Uint8Array): Sniffed {
  const half = head.length / 2;
  const even = count(head, (byte, at) => byte === 0 && at % 2 === 0);
  const odd = count(head, (byte, at) => byte === 0 && at % 2 === 1);
  if (odd > half * 0.5 && even < half * 0.05) return { ok: true, form: "utf-16le" };
  if (even > half * 0.5 && odd < half * 0.05) return { ok: true, form: "utf-16be" };
  if (count(head, isNoText) > head.length * 0.1)
    return { ok: false, reason: "This is no text file. Export the list as CSV and import that." };
  if (/^\s*\[\s*["{}\]]/.test(new TextDecoder("latin1").decode(head.subarray(0, 200))))
    return {
      ok: false,
      reason:
        "This JSON file is one list. Write one object a line, without brackets around and commas between (newline-delimited JSON).",
    };
  return { ok: true, form: "utf-8" };
}

function isNoText(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32);
}

function count(bytes: Uint8Array, matches: (byte: number, at: number) => boolean): number {
  let matching = 0;
  for (let at = 0; at < bytes.length; at++) if (matches(bytes[at] ?? 0, at)) matching++;
  return matching;
}

/** Newline-delimited JSON begins with a brace; no CSV header does. */
export function looksLikeJson(start: string): boolean {
  return /^\s*\{/.test(start);
}

const delimiterWords: Record<string, string> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "vertical bar",
};

export const delimiterInWords = (delimiter: string) => delimiterWords[delimiter] ?? "comma";

/** The character between the cells: the one that most often stands in the first line, outside of quotes. */
export function guessDelimiter(firstLine: string): string {
  const bare = firstLine.replace(/"[^"]*"/g, "");
  const counted = Object.keys(delimiterWords).map((delimiter) => ({
    delimiter,
    count: bare.split(delimiter).length,
  }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
