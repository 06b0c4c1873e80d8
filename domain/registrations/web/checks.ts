import { namesBrand } from "../lint/words/brand-name";
import { says } from "../lint/words/sentences";
import { type Look, type Verdict, verdictOn } from "./look";
import { pageOf } from "./page";

/** Whether a page names the company, by one of its names. */
export const namesCompany = (look: Look, names: readonly string[]): Verdict =>
  verdictOn(look, (html) => {
    const { title, text } = pageOf(html);
    return names.some((name) => namesBrand(`${title} ${text}`, name));
  });

const parked =
  /\b(domain (is )?(for sale|parked)|this domain|buy this domain|under construction|coming soon|site is being built|default web ?page|it works!|index of \/|launching soon)\b/i;
const LEAST_WORDS = 30;

/** Whether a page is still empty: parked, under construction or with hardly a word. */
export const isUnfinished = (look: Look): Verdict =>
  verdictOn(look, (html) => {
    const { title, text } = pageOf(html);
    return parked.test(`${title} ${text}`)
      ? text.split(" ").length < 200
      : text.split(" ").length < LEAST_WORDS;
  });

export const asksForPhone = (look: Look): Verdict => verdictOn(look, (html) => pageOf(html).hasPhoneField);

/** Whether a box for texts is ticked before anybody came. */
export const hasTickedConsent = (look: Look): Verdict =>
  verdictOn(look, (html) =>
    pageOf(html).tickedBoxes.some((words) =>
      /\b(text|sms|message|marketing|consent|agree|offers)/i.test(words),
    ),
  );

const mobileData = /\b(mobile|sms|text( messag\w*)?|phone number|opt.?in|consent)\b/i;
const notShared =
  /\b(not|never|no|won't|excluded?|excludes|except)\b[^.]{0,120}\b(shar|sold|sell|rent|disclos|transfer|provid)|\b(shar|sold|sell|rent|disclos)\w*\b[^.]{0,80}\b(excluded?|excludes|except)/i;

/** Whether a privacy policy says that mobile numbers and opt-ins are not shared with others. */
export const keepsOptInsPrivate = (look: Look): Verdict =>
  verdictOn(look, (html) =>
    sentencesOf(html).some((sentence) => mobileData.test(sentence) && notShared.test(sentence)),
  );

const shares =
  /\b(may |will |can )?(share|disclose|sell|provide)\b[^.]{0,80}\b(partners?|third.?part(y|ies)|affiliates?|advertisers?)\b/i;

/** Whether a policy gives data away in general, which reviewers hold against it where texts are not excepted. */
export const sharesInGeneral = (look: Look): Verdict =>
  verdictOn(look, (html) =>
    sentencesOf(html).some((sentence) => shares.test(sentence) && !notShared.test(sentence)),
  );

const termsParts = {
  "how often": says.frequency,
  rates: says.rates,
  STOP: says.stop,
  HELP: says.help,
  "that carriers are not liable": (text: string) =>
    /\bcarriers?\b[^.]{0,60}\b(not|no) (be )?(liable|responsib)/i.test(text),
} as const;

/** What terms for texts lack; none where the page could not be seen. */
export function lackingInTerms(look: Look): string[] {
  if (look.kind !== "seen") return [];
  const { text } = pageOf(look.html);
  return Object.entries(termsParts).flatMap(([part, isSaid]) => (isSaid(text) ? [] : [part]));
}

/** Abbreviations cut sentences too: a shorter one says no more than it says. */
const sentencesOf = (html: string) => pageOf(html).text.split(/(?<=[.!?])\s+/);
