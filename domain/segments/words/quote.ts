import type { Span } from "../tests";

/** A text as it stands in a sentence; read back by the lexer. */
export function quote(text: string): string {
  return `“${text.replace(/[\\“”„"]/g, "\\$&")}”`;
}

export function listInWords(items: readonly string[], joint: "or" | "and"): string {
  const last = items.at(-1) ?? "";
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} ${joint} ${last}` : last;
}

export function spanInWords({ amount, unit }: Span): string {
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

/** 2026-03-04, or with the time where it is not midnight: what a person may write herself. */
export function instantInWords(at: number): string {
  return new Date(at)
    .toISOString()
    .replace(/T00:00:00\.000Z$|:00\.000Z$|\.000Z$/, (end) => (end.startsWith("T") ? "" : "Z"));
}
