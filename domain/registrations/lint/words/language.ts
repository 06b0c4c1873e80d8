/** Little words that every text of a language has. */
const littleWords = {
  English: "the to you your of and for is are our in on with from have this at we by or will be",
  Spanish: "el la los las de que y en un una por con para su tu es del se al más responda",
  French: "le la les des de et à un une pour vous votre est sur avec dans que pas nous du",
  German: "der die das und ist sie ihr ihre für mit auf ein eine zu von den wir nicht im",
  Portuguese: "o os as de que e em um uma por com para seu sua é do da no na responda",
} as const;

const known = Object.entries(littleWords).map(
  ([language, list]) => [language, new Set<string>(list.split(" "))] as const,
);

/** The language a text is surely in, where that is not English; null where it is, or where it is too short to tell. */
export function foreignLanguageOf(text: string): string | null {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (letters.length >= 10 && latin < letters.length * 0.7) return "another script";
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [best] = known
    .map(([language, list]) => ({ language, hits: words.filter((word) => list.has(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  const english = words.filter((word) => known[0]?.[1].has(word)).length;
  return best && best.hits >= 4 && best.hits > english * 2 ? best.language : null;
}
