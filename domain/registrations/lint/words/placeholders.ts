/** What people write for a value that is not there yet: {#var}, {{name}}, %s, %name%, <name>, ${name}. */
const placeholder =
  /\{#([\w ]{0,60})\}|\{\{\{?([^{}]{1,200})\}\}\}?|\$\{(\w{0,60})\}|%(\w{1,60})%|%[sd](?!\w)|<([a-z][a-z_ ]{0,60})>/gi;

export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([whole]) => whole);
}

/** By the placeholder's own name or by the words around it, in this order. */
const kinds: readonly (readonly [RegExp, (nth: number) => string])[] = [
  [/code|otp|pin\b|passcode|password|token/i, (nth) => `${482_913 + nth * 1_207}`],
  [/link|url|track|visit|http/i, () => "https"],
  [/phone|call|tel/i, () => "(206) 555-0142"],
  [/amount|price|total|balance|\$|usd|due/i, (nth) => `$${24 + nth}.50`],
  [/date|day|tomorrow|expires|arriv|until|\bon$/i, () => "Tue 12 May"],
  [/time|\bat$|hour/i, () => "10:30 AM"],
  [/order|number|invoice|ref|ticket|booking|#|(?:\b|_)id$/i, (nth) => `${10_482 + nth}`],
  [/city|place|store|location/i, () => "Seattle"],
  [/product|item/i, () => "blue mug"],
  [/discount|percent|%/i, () => "20"],
  [/name|\bhi$|hello|dear|hey|customer|user/i, (nth) => ["Ana", "Ben", "Chloe"][nth % 3] ?? "Ana"],
];

/**
 * TDL-11: a sample with its placeholders turned into values that reviewers can read, in brackets: “Hi [Ana], your code is
 * [482913]”. `website` stands where a link is meant. A text without placeholders stays as it is.
 */
export function realistic(text: string, website: string): string {
  let nth = 0;
  return text.replace(placeholder, (whole: string, ...rest: unknown[]) => {
    const at = rest.find((each) => typeof each === "number") ?? 0; // the offset follows the groups
    const names = rest.filter((each) => typeof each === "string").slice(0, 5);
    const name = names.find((each) => each !== text && each !== "") ?? "";
    const value = valueFor(name, text.slice(0, at), text.slice(at + whole.length), nth++);
    return value === "https" ? linkAt(website) : `[${value}]`;
  });
}

const linkAt = (website: string) => `${(website || "https://example.com").replace(/\/+$/, "")}/[code]`;

function valueFor(name: string, before: string, after: string, nth: number): string {
  const near = before
    .trimEnd()
    .split(/\s+/)
    .slice(-3)
    .join(" ")
    .replace(/[,:;.]+$/, "");
  const next = after.trimStart().split(/\s+/).slice(0, 4).join(" ");
  for (const words of [name, near, next]) {
    const kind = words === "" ? undefined : kinds.find(([pattern]) => pattern.test(words));
    if (kind) return kind[1](nth);
  }
  return kinds.at(-1)?.[1](nth) ?? "Ana";
}
