/** What a search among attribute values asks for: a value under any name, or under the one before a colon. */
export interface ValueSearch {
  name: string | null;
  /** As typed, and as the same words are often written. */
  values: string[];
}

/** "plan: gold" → gold under the name plan; "ada" → ada, Ada, ADA under any name. */
export function readValueSearch(typed: string): ValueSearch {
  const [, name, value] = /^([^:]{1,50}):\s*(\S.*)$/s.exec(typed) ?? [];
  if (name === undefined || value === undefined) return { name: null, values: spellings(typed) };
  return { name: name.trim(), values: spellings(value.trim()) };
}

function spellings(value: string): string[] {
  const lower = value.toLowerCase();
  const capital = lower.replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
  return [...new Set([value, lower, value.toUpperCase(), capital])];
}
