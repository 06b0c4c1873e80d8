import { confirmWords, helpWords, normalised, optInWords, optOutSlips, optOutWords } from "./inbound-words";
import { type Keyword, keywordIn } from "./keyword";

/** What somebody means who texts one of our numbers. `review`: nothing goes out to them until a person has looked. */
export type Inbound =
  | { kind: "opt_out"; source: "KEYWORD" | "NATURAL_LANGUAGE"; isWrongNumber: boolean }
  | { kind: "review" }
  | { kind: "help" }
  | { kind: "opt_in" }
  | { kind: "keyword"; keyword: Keyword }
  | { kind: "message" };

export interface Expecting {
  /** The number's own keywords. */
  keywords: readonly Keyword[];
  /** Whether a double opt-in waits for a YES of this person. */
  isAskedToConfirm: boolean;
}

/** 10DLC 7.3, 47 CFR 64.1200(a)(10): any reasonable wording revokes. The first rule that holds decides. */
export function inboundOf(text: string, { keywords, isAskedToConfirm }: Expecting): Inbound {
  const words = normalised(text);
  const out = optOutIn(words);
  if (out) return out;
  if (isDoubtful(words, text)) return { kind: "review" };
  if (asksForHelp(words)) return { kind: "help" };
  if (optIns.has(words) || (isAskedToConfirm && confirmations.has(words))) return { kind: "opt_in" };
  const keyword = keywordIn(words, keywords);
  return keyword ? { kind: "keyword", keyword } : { kind: "message" };
}

const setOf = (words: readonly string[]) => new Set(words.map(normalised));

const optOuts = setOf([...optOutWords.mandatory, ...optOutWords.extra, ...optOutSlips]);
const optIns = setOf(optInWords);
const confirmations = setOf(confirmWords);
const helps = setOf(helpWords);

/** As a first word these leave no doubt; “end”, “cancel”, “quit” and “remove” do. */
const outFirst = /^(?:(?:stop|stopall|unsubscribe|optout|revoke)(?: |$)|opt out)/;
const doubtfulFirst = /^(?:cancel|end|quit|remove) ./;

const phrases = [
  /\b(?:stop|quit|dont|do not)\s+(?:text|txt|messag|contact|send|call)\w*/,
  /\bstop all\b/,
  /\b(?:remove me|take me off|unsubscribe me|opt me out|leave me alone)\b/,
  /\bno more (?:texts?|messages?|msgs?)\b/,
  /\bi (?:want|wish|would like) to (?:stop|unsubscribe|opt out)\b/,
  /\bplease (?:stop|unsubscribe|cancel all)\b/,
];
const wrongNumber = /\bwrong number\b/;

function optOutIn(words: string): Inbound | null {
  const isKeyword = optOuts.has(words) || optOuts.has(words.replaceAll(" ", "")) || outFirst.test(words);
  if (isKeyword) return { kind: "opt_out", source: "KEYWORD", isWrongNumber: false };
  const isWrongNumber = wrongNumber.test(words);
  if (!isWrongNumber && !phrases.some((phrase) => phrase.test(words))) return null;
  return { kind: "opt_out", source: "NATURAL_LANGUAGE", isWrongNumber };
}

const isDoubtful = (words: string, text: string) =>
  doubtfulFirst.test(words) || /^(?:\u{1f6d1}|\u26d4)\ufe0f?$/u.test(text.trim());

const asksForHelp = (words: string) => helps.has(words) || words.startsWith("help ");
