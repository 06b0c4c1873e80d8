import type { TopicWords } from "./content-words";

/** How surely a text is about a topic, and by which words. */
export interface TopicFound {
  certainty: "sure" | "maybe";
  words: string[];
}

/** Null: it is about something else. Two weak words of different kinds are as sure as a strong one. */
export function topicIn(text: string, { strong, weak }: TopicWords): TopicFound | null {
  const found = (stems: readonly string[]) => stems.filter((stem) => begins(text, stem));
  const sure = found(strong);
  if (sure.length > 0) return { certainty: "sure", words: sure };
  const maybe = found(weak);
  if (maybe.length === 0) return null;
  return { certainty: maybe.length > 1 ? "sure" : "maybe", words: maybe };
}

/** Short stems stand alone, or “bet” would be in “better”; longer ones may go on. */
function begins(text: string, stem: string): boolean {
  const escaped = stem
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/ /g, "\\s+");
  const start = /^\w/.test(stem) ? "\\b" : "";
  const isWhole = /\w$/.test(stem) && stem.length <= 4;
  const end = isWhole ? "s?\\b" : "";
  return new RegExp(start + escaped + end, "i").test(text);
}
