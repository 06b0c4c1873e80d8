/** What a consent text has to say, and how people say it. */
export const says = {
  frequency: (text: string) => frequencies.some((pattern) => pattern.test(text)),
  rates: (text: string) =>
    /\b(message|messaging|msg|text|sms)s?\.?\s*(&|and|&amp;|\/|\+)\s*data (rates|charges|fees)\b|\bdata (and|&) (message|messaging|msg|text) rates\b|\bstandard (message|messaging|text) rates\b/i.test(
      text,
    ),
  stop: (text: string) =>
    /\b(reply|replying|respond|responding|text|texting|send|sending|txt)\b[^.]{0,30}\bstop\b|\bstop\b[^.]{0,25}\b(opt.?out|unsubscribe|cancel|end|quit)|\b(opt.?out|unsubscribe|cancel)\b[^.]{0,40}\bstop\b/i.test(
      text,
    ),
  help: (text: string) =>
    /(\b(reply|replying|respond|text|texting|send|sending|txt|or)|,)\s*(with\s*)?["“'‘]?help\b|\bhelp\b["”'’]?\s*(for|to)\b/i.test(
      text,
    ),
  purpose: (text: string) =>
    /\b(update|alert|offer|reminder|notification|code|promotion|deal|news|confirmation|marketing|coupon|sale|survey|receipt|appointment|deliver|verification|account)\w*/i.test(
      text.replace(/https?:\S+/gi, ""),
    ),
  noMoreMessages: (text: string) =>
    /\bno (more|further|additional) (messages?|texts?|msgs?|sms)\b|\b(will not|won['’]t|no longer|not) (receive|get)\b|\b(messages|texts) have (stopped|ended)\b/i.test(
      text,
    ),
  contact: (text: string) =>
    /[\w.+-]{1,64}@[\w-]{1,63}\.\w|https?:\/\/|\b(?:\w[\w-]{0,62}\.){1,4}(?:com|net|org|io|co|us|example)\b|\+?\d[\d\s().-]{8,20}\d/i.test(
      text,
    ),
  doubleOptIn: (text: string) => /\bdouble opt.?in\b|\breply\b[^.]{0,15}\b(y|yes)\b/i.test(text),
  ageGate: (text: string) =>
    /\b(age gate|date of birth|birth ?date|over (18|21)|age verif)|\b(18|21)\+/i.test(text),
  script: (text: string) =>
    /\bscript\b|\b(agent|staff|representative|employee|associate)s?\b[^.]{0,40}\b(says?|asks?|reads?)\b|["“][^"”]{30,}["”]/i.test(
      text,
    ),
} as const;

const many = "(\\d{1,3}|one|two|three|four|five|six|ten|a few)";
const messages = "(sms|msgs?|messages?|texts?|alerts?|times)";
const span = "(day|week|month|mo|year|order|request|log-?in|appointment|delivery|visit)";

const frequencies = [
  /\b(message|messaging|msgs?|text|sms)\s*(frequency|freq)\b/i,
  /\b(frequency|freq)\b[^.]{0,30}\b(var(y|ies)|depends?)\b/i,
  new RegExp(
    `\\b${many}\\s?(?:(?:-|to)\\s?\\d{1,3}\\s?)?(\\w{1,20} ){0,2}${messages}\\s?(/|per|a|an|each|every)\\s?${span}`,
    "i",
  ),
  /\b(recurring|one-time|weekly|monthly|daily) (\w{1,20} )?(messages?|texts?|sms|alerts?|codes?|updates?|offers?)\b/i,
];

/** “not a condition of”, “never use”: what is denied is not done. */
const denied = "(?<!\\b(?:not|never|no|without|don['’]t|doesn['’]t|won['’]t|cannot|isn['’]t)\\b[^.]{0,30})";
const pattern = (source: string) => new RegExp(denied + source, "i");

const bundled = [
  /\bby (signing up|registering)\b(?! (for|to) (our |the |these |receive )?(\w{1,20} )?(text|sms|alert|message|update|offer|notif))[^.]{0,80}\b(you|they|customers?|users?) (agree|consent|opt)/i,
  /\bby (creating an? |purchasing|placing an? order|ordering|using (our|the|this) (site|website|app|service))[^.]{0,80}\b(you|they|customers?|users?) (agree|consent|opt)/i,
  pattern(
    "\\b(consent|opt.?in|agreement)\\b[^.]{0,30}(?<!\\b(?:not|never)\\b[^.]{0,15})\\b(required|mandatory|a condition)\\b[^.]{0,40}\\b(purchase|order|sign.?up|checkout|account)",
  ),
];

const bought = [
  pattern(
    "\\b(purchased|bought|rented|scraped|acquired|third.?party)\\b (\\w{1,20} ){0,2}(lists?|leads|databases?)\\b",
  ),
  pattern(
    "\\b(buy|rent|scrape|buying|renting|scraping|purchased|bought|rented|scraped)\\b (phone |mobile |cell )?(numbers|lists|leads)\\b",
  ),
];

/** Ways of asking for consent that reviewers refuse. */
export const refuses = {
  bundled: (text: string) => bundled.some((each) => each.test(text)),
  onlyInTerms: (text: string) =>
    pattern(
      "\\b(consent|opt.?in|agree(ment)?)\\b[^.]{0,60}\\b(part of|included in|contained in|only in|by accepting|by agreeing to) (the|our|its) (terms|privacy policy)",
    ).test(text),
  verbal: (text: string) =>
    /\bverbal(ly)?\b|\borally\b|\bspoken (consent|agreement)\b|\b(consent|opt.?in|agree|sign up)\b[^.]{0,40}\b(over the phone|by phone|in person)\b/i.test(
      text,
    ),
  bought: (text: string) => bought.some((each) => each.test(text)),
  shared: (text: string) =>
    pattern(
      "\\b(our|its|their|and|all|from) (marketing |trusted )?(partners|affiliates|affiliated (companies|brands)|sister (brands|companies)|family of brands)\\b",
    ).test(text),
} as const;
