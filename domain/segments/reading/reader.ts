import type { Names } from "../words/names";
import { quote } from "../words/quote";
import { NotUnderstood, type Token, tokensOf } from "./tokens";

/** Goes through a sentence, word by word. */
export class Reader {
  #tokens: Token[];
  #next = 0;

  constructor(
    sentence: string,
    readonly names: Names,
  ) {
    this.#tokens = tokensOf(sentence);
  }

  get ahead(): Token {
    return this.#tokens[this.#next] ?? { kind: "end", text: "", at: 0, end: 0 };
  }

  /** Goes on past `phrase` if it is next, whatever its case. */
  try(phrase: string): boolean {
    const words = phrase.split(" ");
    if (!words.every((word, nth) => isWord(this.#tokens[this.#next + nth], word))) return false;
    this.#next += words.length;
    return true;
  }

  expect(phrase: string): void {
    if (!this.try(phrase)) this.fail(`“${phrase}”`);
  }

  take(): Token {
    const token = this.ahead;
    if (token.kind !== "end") this.#next += 1;
    return token;
  }

  trySign(sign: string): boolean {
    if (this.ahead.kind !== "sign" || this.ahead.text !== sign) return false;
    this.#next += 1;
    return true;
  }

  /** A sign, but only where a token of this kind follows. */
  trySignBefore(sign: string, kind: Token["kind"]): boolean {
    return this.#tokens[this.#next + 1]?.kind === kind && this.trySign(sign);
  }

  /** A comma and the phrase after it, or neither of both. */
  tryAfterComma(phrase: string): boolean {
    const before = this.#next;
    if (this.trySign(",") && this.try(phrase)) return true;
    this.#next = before;
    return false;
  }

  word(expected: string): string {
    return this.ahead.kind === "word" ? this.take().text : this.fail(expected);
  }

  quoted(expected: string): string {
    return this.ahead.kind === "quoted"
      ? this.take().text
      : this.fail(`${expected} in quotation marks, like “gold”`);
  }

  /** A name may stand with or without quotation marks. */
  name(expected: string): string {
    return this.ahead.kind === "quoted" ? this.take().text : this.word(expected);
  }

  number(expected: string): number {
    const { text } = this.ahead;
    const isNumber =
      /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text));
    return isNumber ? Number(this.word(expected)) : this.fail(expected);
  }

  fail(expected: string): never {
    const { kind, text, at } = this.ahead;
    const found =
      kind === "end" ? "the sentence ends" : `there is ${kind === "quoted" ? quote(text) : `“${text}”`}`;
    throw new NotUnderstood(at, `Here ${found}, but what can follow is ${expected}.`);
  }
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toLowerCase() === word.toLowerCase();
}
