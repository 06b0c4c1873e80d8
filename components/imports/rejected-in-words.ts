import { megabytesInWords } from "@/domain/limits/limit-words";
import type { Limits } from "@/domain/limits/limits";

interface Rejection {
  file: { name: string };
  errors: readonly { code: string }[];
}

const MOST_NAMED = 3;

/** Which files of a drop were not taken, and why; null when all were. */
export function rejectedInWords(rejections: Rejection[], limits: Limits): string | null {
  const byReason = new Map<string, string[]>();
  for (const { file, errors } of rejections) {
    const reason = reasonOf(errors[0]?.code, limits);
    byReason.set(reason, [...(byReason.get(reason) ?? []), `“${file.name}”`]);
  }
  if (byReason.size === 0) return null;
  return [...byReason].map(([reason, names]) => `${named(names)}: ${reason}`).join(" ");
}

function reasonOf(code: string | undefined, { importsWaiting, importMegabytes }: Limits): string {
  if (code === "too-many-files")
    return `Drop at most ${importsWaiting} ${importsWaiting === 1 ? "file" : "files"} at a time.`;
  if (code === "file-too-large")
    return `A file may have at most ${megabytesInWords(importMegabytes)}. Split it and import the parts.`;
  return "Only CSV and JSON files can be imported, also packed with gzip. In a spreadsheet, choose File › Save as › CSV UTF-8.";
}

function named(names: string[]): string {
  const more = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}
