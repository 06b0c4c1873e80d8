/** What a consent text has to say, and how people say it. */
export const says = {
  frequency: (text: string) =>
    /\b(message|msgs?|text|sms)\s*(frequency|freq)\b|\b(\d+|one|two|three|four|five|ten|a few)\s*(-\s*\d+\s*)?(sms|msgs?|messages?|texts?|alerts?)\s*(\/|per|a|each|every|an?)\s*(day|week|month|mo|year|order|request|log-?in)|\brecurring (messages|texts)|\bone (message|text|msg) per\b/i.test(
      text,
    ),
  rates: (text: string) => /\b(message|msg|text)s?\.?\s*(&|and|&amp;)\s*data rates\b/i.test(text),
  stop: (text: string) =>
    /\b(reply|text|send|txt)\b[^.]{0,25}\bstop\b|\bstop\b[^.]{0,25}\b(opt.?out|unsubscribe|cancel|end|quit)/i.test(
      text,
    ),
  help: (text: string) =>
    /\b(reply|text|send|txt|or|,)\s*["“']?help\b|\bhelp\b["”']? (for|to) (help|info|assistance|support|more)/i.test(
      text,
    ),
  purpose: (text: string) =>
    /\b(update|alert|offer|reminder|notification|code|promotion|deal|news|confirmation|marketing|coupon|sale|survey|receipt|appointment|deliver|verification|account)\w*/i.test(
      text.replace(/https?:\S+/gi, ""),
    ),
  noMoreMessages: (text: string) =>
    /\bno (more|further|additional) (messages?|texts?|msgs?|sms)\b|\bwill not (receive|get)\b|\bnot receive any\b|\b(messages|texts) have (stopped|ended)\b/i.test(
      text,
    ),
  contact: (text: string) =>
    /[\w.+-]+@[\w-]+\.\w+|https?:\/\/|\b(?:\w[\w-]*\.)+(?:com|net|org|io|co|us|example)\b|\+?\d[\d\s().-]{8,}\d/i.test(
      text,
    ),
  doubleOptIn: (text: string) => /\bdouble opt.?in\b|\breply\b[^.]{0,15}\b(y|yes)\b/i.test(text),
  ageGate: (text: string) =>
    /\b(age gate|date of birth|birth ?date|21\+|18\+|over (18|21)|age verif)/i.test(text),
  script: (text: string) =>
    /\bscript\b|\b(agent|staff|representative|employee|associate)s?\b[^.]{0,40}\b(says?|asks?|reads?)\b|["“][^"”]{30,}["”]/i.test(
      text,
    ),
} as const;

/** Ways of asking for consent that reviewers refuse. */
export const refuses = {
  bundled: (text: string) =>
    /\bby (signing up|creating|registering|purchasing|placing|ordering|clicking|continuing|submitting|using)\b[^.]{0,80}\b(you|they|customers?|users?) (agree|consent|opt)/i.test(
      text,
    ) ||
    /(?<!not (?:a )?)\b(required|mandatory)\b[^.]{0,40}\b(purchase|order|sign.?up|checkout|account)\b/i.test(
      text,
    ),
  onlyInTerms: (text: string) =>
    /\b(consent|opt.?in|agree(ment)?)\b[^.]{0,60}\b(in|within|part of|through|by accepting|by agreeing to) (the|our|its) (terms|privacy policy)/i.test(
      text,
    ),
  verbal: (text: string) =>
    /\b(verbal|verbally|orally|over the phone|by phone|in person|spoken)\b/i.test(text),
  bought: (text: string) =>
    /\b(purchased?|bought|buy|rented?|rent|scraped?|third.?party|partners?)\b[^.]{0,25}\b(lists?|leads?|numbers?|databases?)\b/i.test(
      text,
    ),
  shared: (text: string) =>
    /\b(our|its|their|and|all|from) (marketing |trusted )?(partners|affiliates|affiliated (companies|brands)|sister (brands|companies)|family of brands)\b/i.test(
      text,
    ),
} as const;
