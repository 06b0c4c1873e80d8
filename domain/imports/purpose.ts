/** How the people of a file get onto the list of an imported segment: a new one, or one that is there (IMP-13). */
export const listModes = ["new", "add", "replace"] as const;
export type ListMode = (typeof listModes)[number];

/** IMP-10: what becomes of the people of a file. One of the two, or both. */
export interface Purpose {
  savesPeople: boolean;
  listsPeople: boolean;
}

export const savingOnly: Purpose = { savesPeople: true, listsPeople: false };

const LONGEST_NAME = 128;

/** IMP-2: what the segment of a file is called unless somebody says otherwise: “customers.csv.gz” → “customers”. */
export function segmentNameOf(fileName: string): string {
  const stem = fileName.replace(/(\.(csv|tsv|txt|json|jsonl|ndjson|gz))+$/i, "").trim();
  return (stem || "People").slice(0, LONGEST_NAME).trim();
}
