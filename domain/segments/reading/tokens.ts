/** A piece of a sentence; `at` is where it begins, `end` where it ends. */
export interface Token {
  kind: "word" | "quoted" | "sign" | "end";
  text: string;
  at: number;
  end: number;
}

/** Why a sentence cannot be read, and where. Caught by parseWords() alone. */
export class NotUnderstood extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

const piece = /\s+|([“"„])((?:\\[\s\S]|[^\\“”„"])*)(”|"|“|$)|([();,])|([^\s();,“”„"]+)|[\s\S]/guy;

export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (const match of sentence.matchAll(piece)) {
    const [all, opening, quoted = "", closing, sign, word] = match;
    const place = { at: match.index, end: match.index + all.length };
    if (opening) {
      if (!closing)
        throw new NotUnderstood(
          place.at,
          "This quotation mark is never closed. Add ” at the end of the text.",
        );
      tokens.push({ kind: "quoted", text: quoted.replace(/\\([\s\S])/gu, "$1"), ...place });
    } else if (sign) tokens.push({ kind: "sign", text: sign, ...place });
    else if (word) tokens.push({ kind: "word", text: word, ...place });
    else if (all.trim() !== "")
      throw new NotUnderstood(place.at, `“${all}” closes a text that was never opened.`);
  }
  const end = sentence.length;
  return [...tokens, { kind: "end", text: "", at: end, end }];
}
