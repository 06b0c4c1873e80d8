import type { Finding } from "./finding";

const LONGEST_ON_A_PHONE = 60;

interface Rule {
  finds: RegExp;
  message: string;
  fix: string;
}

/** What filters learned from spam. A word alone sinks no mail, so each is only worth a look. */
const rules: Rule[] = [
  {
    finds: /^\s*(re|fwd?|aw|wg)\s*:/i,
    message: "The subject looks like an answer or something forwarded.",
    fix: "Readers feel tricked, and filters know the trick: leave “Re:” out.",
  },
  {
    finds: /!\s*!|[!?]{3,}|\${2,}|€{2,}/,
    message: "The subject shouts with its punctuation.",
    fix: "One mark says the same.",
  },
  {
    finds:
      /\b(100 ?% free|act now|cash bonus|congratulations,? you|double your|earn money|extra income|free money|guaranteed|limited time only|make money|no obligation|risk[- ]free|this is not spam|urgent|winner|you have been selected|you['’]ve won)\b/i,
    message: "The subject uses words that spam is full of.",
    fix: "Say what is in the mail instead.",
  },
];

export function subjectFindings(subject: string): Finding[] {
  const written = subject.replaceAll(/\{\{.*?\}\}/g, "");
  const found: Finding[] = rules
    .filter(({ finds }) => finds.test(written))
    .map(({ message, fix }) => ({ level: "hint", message, fix }));
  if (isShouted(written)) {
    const fix = "Write it as you would say it.";
    found.push({ level: "hint", message: "The subject is in capital letters.", fix });
  }
  if (written.length > LONGEST_ON_A_PHONE) {
    const message = `The subject has ${written.length} characters; a phone shows about ${LONGEST_ON_A_PHONE}.`;
    found.push({ level: "hint", message, fix: "Begin with what matters." });
  }
  return found;
}

function isShouted(text: string): boolean {
  const letters = text.replaceAll(/[^\p{L}]/gu, "");
  return letters.length >= 8 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
