import { fixedTargetWords } from "@/domain/imports/target-words";

/** What an event says that was different before; null: nothing stood there. */
export interface ChangeFact {
  name: string;
  from: string | null;
  to: string | null;
}

interface Told {
  attributes: Record<string, string>;
  metrics: Record<string, number>;
}

const FROM = ":from"; // no attribute can be called so (END-15)
const ofTheEvent: ReadonlySet<string> = new Set(["changed", "source", "source:id"]);

/** Reads back what an event of a change tells, by name. */
export function changeFacts({ attributes, metrics }: Told): ChangeFact[] {
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) if (!ofTheEvent.has(key)) values.set(key, value);
  for (const [key, value] of Object.entries(metrics)) values.set(key, String(value));
  const keys = [...values.keys()].map((key) => (key.endsWith(FROM) ? key.slice(0, -FROM.length) : key));
  return [...new Set(keys)].sort().map((key) => ({
    name: key.replace(/^Attributes\./, ""),
    from: values.get(key + FROM) ?? null,
    to: values.get(key) ?? null,
  }));
}

const fixedWords: Record<string, string> = fixedTargetWords;

/** “plan: basic → gold” */
export function changeInWords({ name, from, to }: ChangeFact): string {
  return `${fixedWords[name] ?? name}: ${from ?? "nothing"} → ${to ?? "nothing"}`;
}
