import { type Helper, HelperFault } from "./define";
import { isMissing, numberOf, textOf } from "./values";

const text = (change: (value: string) => string): Helper => ({
  takes: [1, 1],
  run: ([value]) => change(textOf(value)),
});

const capitals = (value: string) =>
  value.replace(/(^|\s)(\S)/gu, (_, space: string, letter: string) => space + letter.toUpperCase());

/** HLP-3: how a text is written. */
export const letters = {
  lower: text((value) => value.toLowerCase()),
  upper: text((value) => value.toUpperCase()),
  capitalizeFirst: text((value) => value.replace(/^./u, (letter) => letter.toUpperCase())),
  capitalize: {
    takes: [1, 1],
    named: ["fully"],
    run: ([value], { hash }) => capitals(isYes(hash.fully) ? textOf(value).toLowerCase() : textOf(value)),
  },
  slugify: text((value) =>
    value
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\s-]/gu, "")
      .replace(/\s/gu, "-"),
  ),
  stripTags: text(withoutTags),
  ordinalize: { takes: [1, 1], run: ([value]) => (isMissing(value) ? "" : ordinal(numberOf(value))) },
  inflect: {
    takes: [3, 4],
    named: ["includeCount"],
    run: ([count, singular, plural, always], { hash }) => {
      if (isMissing(count)) return "";
      const word = textOf(numberOf(count) === 1 ? singular : plural);
      return isYes(always ?? hash.includeCount) ? `${numberOf(count)} ${word}` : word;
    },
  },
  yesno: {
    takes: [1, 1],
    named: ["yes", "no", "maybe"],
    isQuestion: true,
    run: ([value], { hash }) => {
      if (isMissing(value)) return hash.maybe ?? "maybe";
      return isYes(value) ? (hash.yes ?? "yes") : (hash.no ?? "no");
    },
  },
} satisfies Record<string, Helper>;

const YES = new Set(["true", "yes", "1"]);
const NO = new Set(["false", "no", "0", ""]);

function isYes(value: unknown): boolean {
  const word = textOf(value).trim().toLowerCase();
  if (!YES.has(word) && !NO.has(word))
    throw new HelperFault(`“${word.slice(0, 60)}” is neither true nor false`);
  return YES.has(word);
}

function ordinal(number: number): string {
  const [tens, ones] = [Math.abs(number) % 100, Math.abs(number) % 10];
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][ones] ?? "th");
  return `${number}${ending}`;
}

/** Reads each letter once: a text of nothing but “<” is no trap. */
function withoutTags(value: string): string {
  let kept = "";
  let from = 0;
  for (let open = value.indexOf("<"); open >= 0; open = value.indexOf("<", from)) {
    const close = value.indexOf(">", open);
    if (close < 0) break;
    kept += value.slice(from, open);
    from = close + 1;
  }
  return kept + value.slice(from);
}
