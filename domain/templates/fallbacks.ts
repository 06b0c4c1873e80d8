import type { TemplateContent } from "./content";

/** TPL-13: what happens to a person who has no value for a variable. */
export type Fallback = { kind: "skip" } | { kind: "blank" } | { kind: "write"; text: string };

type Rules = Pick<TemplateContent, "defaults" | "whenMissing">;

export function fallbackOf({ defaults = {}, whenMissing }: Rules, variable: string): Fallback {
  const text = Object.hasOwn(defaults, variable) ? defaults[variable] : undefined;
  if (text === undefined) return { kind: whenMissing ?? "blank" };
  return text === "" ? { kind: "blank" } : { kind: "write", text };
}

/** The rules with another one for `variable`; those of `others`, the template's other variables, stay as they are. */
export function withFallback(
  rules: Rules,
  variable: string,
  { others, fallback }: { others: string[]; fallback: Fallback },
): Rules {
  const kept = Object.entries({ ...rules.defaults }).filter(([name]) => name !== variable);
  const blank = others
    .filter((name) => name !== variable && fallbackOf(rules, name).kind === "blank")
    .map((name) => [name, ""]);
  const own = fallback.kind === "skip" ? [] : [[variable, fallback.kind === "write" ? fallback.text : ""]];
  return { whenMissing: "skip", defaults: Object.fromEntries([...blank, ...kept, ...own]) };
}
