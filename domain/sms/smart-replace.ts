/** Characters that force UCS-2, and what reads the same in GSM 03.38. */
const plain = new Map(
  Object.entries({
    "'": "‘’‛′`",
    '"': "“”„″",
    "-": "–—‐‑−•",
    "...": "…",
    " ": "\u00a0\u2009\u202f\u2007\t",
    "": "\u200b\u200c\u200d\u2060\ufeff®™",
  }).flatMap(([replacement, characters]) => [...characters].map((each) => [each, replacement] as const)),
);

export interface Replacement {
  from: string;
  to: string;
}

export interface SmartText {
  text: string;
  /** What was replaced, each once, for whoever has to agree. */
  replaced: Replacement[];
}

/** Writes typographic characters plainly, so that a message stays in GSM 03.38. What stands in a web address stays as it is. */
export function smartReplace(text: string): SmartText {
  const replaced = new Map<string, Replacement>();
  const pieces = text.split(/(https?:\/\/\S+)/i);
  const written = pieces.map((piece, at) => (at % 2 === 1 ? piece : plainly(piece, replaced)));
  return { text: written.join(""), replaced: [...replaced.values()] };
}

function plainly(piece: string, replaced: Map<string, Replacement>): string {
  return [...piece]
    .map((from) => {
      const to = plain.get(from);
      if (to !== undefined) replaced.set(from, { from, to });
      return to ?? from;
    })
    .join("");
}
