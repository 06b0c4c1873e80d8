import { z } from "zod";
import { confirmWords, helpWords, normalised, optInWords, optOutWords } from "./inbound-words";
import { textProblem } from "./text-problem";

/** SMS-11, QTA-18: of a number or pool, the mandatory ones included. */
const MOST_KEYWORDS = 30;

const actions = ["AUTOMATIC_RESPONSE", "OPT_OUT", "OPT_IN"] as const;
const matchModes = ["EXACT", "FIRST_WORD", "PHRASE"] as const;

/** A word that a number answers by itself. */
export const Keyword = z.object({
  keyword: z
    .string()
    .trim()
    .min(1, "Write the keyword")
    .max(30, "A keyword has at most 30 characters")
    .refine((word) => normalised(word) !== "", "A keyword has a letter or a digit")
    .refine((word) => !isReserved(word), "STOP, HELP, START and their like are answered already: edit those"),
  action: z.enum(actions),
  matches: z.enum(matchModes).default("EXACT"),
  message: z.string().check(({ value, issues }) => {
    const problem = textProblem(value);
    if (problem) issues.push({ code: "custom", message: problem, input: value });
  }),
});
export type Keyword = z.infer<typeof Keyword>;

const reserved = new Set(
  [...optOutWords.mandatory, ...optOutWords.extra, ...helpWords, ...optInWords, ...confirmWords].map(
    normalised,
  ),
);

/** Words that mean the same at every number. */
export const isReserved = (word: string) => reserved.has(normalised(word));

/** Why a number or pool cannot take another keyword, with the fix, or null. */
export function keywordProblem(added: Keyword, existing: readonly Keyword[]): string | null {
  const same = existing.find(({ keyword }) => normalised(keyword) === normalised(added.keyword));
  if (same) return `“${same.keyword}” is a keyword of this number already: edit it.`;
  return existing.length >= MOST_KEYWORDS
    ? `A number has at most ${MOST_KEYWORDS} keywords. Take one out first.`
    : null;
}

/** The keyword that a normalised text asks for, or null. Of several that match, the longest. */
export function keywordIn(words: string, keywords: readonly Keyword[]): Keyword | null {
  const found = keywords.filter((each) => matches(words, each));
  return found.reduce<Keyword | null>(
    (longest, each) => (longest && longest.keyword.length >= each.keyword.length ? longest : each),
    null,
  );
}

function matches(words: string, { keyword, matches: mode }: Keyword): boolean {
  const wanted = normalised(keyword);
  switch (mode) {
    case "EXACT":
      return words === wanted;
    case "FIRST_WORD":
      return words === wanted || words.startsWith(`${wanted} `);
    case "PHRASE":
      return ` ${words} `.includes(` ${wanted} `);
  }
}
