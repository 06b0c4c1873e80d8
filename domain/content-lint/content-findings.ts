import type { Finding, LintedContent } from "./finding";
import { linkFindings } from "./link-findings";
import { type MailOutline, outlineOf } from "./outline";
import { subjectFindings } from "./subject-findings";

const CLIPPED_BYTES = 102_000; // Gmail shows no more of a mail
const LEAST_WORDS = 20;

/** What is said of a mail whoever gets it: the way out, and what mailbox providers and readers take amiss. */
export function contentFindings(content: LintedContent): Finding[] {
  const outline = outlineOf(content.html);
  return [
    ...unsubscribeFindings(content),
    ...subjectFindings(content.subject),
    ...bodyFindings(content, outline),
    ...linkFindings(outline.links),
  ];
}

const asksOut = (part: string) => /\{\{[~\s]*unsubscribe_url[~\s]*\}\}/.test(part);

function unsubscribeFindings({ html, text }: LintedContent): Finding[] {
  const without = [
    html.trim() !== "" && !asksOut(html) && "HTML",
    text.trim() !== "" && !asksOut(text) && "text",
  ].filter((part) => part !== false);
  if (without.length === 0) return [];
  return [
    {
      level: "warning",
      message: `There is no link to unsubscribe in the ${without.join(" and the ")} part.`,
      fix: "Put {{unsubscribe_url}} where readers look for it; whoever finds no way out reports spam.",
    },
  ];
}

function bodyFindings({ html }: LintedContent, { words, images, imagesWithoutAlt }: MailOutline): Finding[] {
  const found: Finding[] = [];
  if (html.length > CLIPPED_BYTES) {
    const kilobytes = Math.round(html.length / 1_000);
    const fix = "Its readers lose the foot and the way to unsubscribe: make it shorter.";
    found.push({ level: "warning", message: `The HTML has ${kilobytes} KB: Gmail cuts it at 102 KB.`, fix });
  }
  if (images > 0 && words < LEAST_WORDS) {
    const fix = "Filters distrust mail that is a picture, and many readers see none: say it in words too.";
    found.push({ level: "warning", message: "The mail is pictures with hardly any text.", fix });
  }
  if (imagesWithoutAlt > 0) {
    const many = imagesWithoutAlt === 1 ? "A picture has" : `${imagesWithoutAlt} pictures have`;
    const fix = 'Say what they show in alt="…", or alt="" where they only decorate.';
    found.push({ level: "hint", message: `${many} no text for those who do not see it.`, fix });
  }
  return found;
}
