export interface Change {
  field: string;
  from: string | null;
  to: string | null;
}

type Values = Record<string, unknown> | null;

/** What an audit entry changed, field by field; what stayed the same is left out. */
export function changesOf(before: Values, after: Values): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field: inWords(field), from: textOf(before?.[field]), to: textOf(after?.[field]) }))
    .filter(({ from, to }) => from !== to);
}

/** One line of it, for a list and for a file. */
export function changeInWords({ field, from, to }: Change): string {
  if (from === null) return `${field}: ${to}`;
  if (to === null) return `${field}: was ${from}`;
  return `${field}: ${from} → ${to}`;
}

/** "campaign.launch" as people read it: "Campaign: launch". */
export function actionInWords(action: string): string {
  const [subject = "", ...verb] = action.split(".");
  return [capital(inWords(subject)), inWords(verb.join(" "))].filter(Boolean).join(": ");
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(textOf).join(", ") || null;
  if (typeof value !== "object") return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${inWords(name)} ${textOf(part) ?? "–"}`)
    .join(" · ");
}

const inWords = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[-_]/g, " ")
    .toLowerCase();

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
