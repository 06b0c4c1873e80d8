import type { Finding } from "./finding";
import type { MailLink } from "./outline";

const SHORTENERS = new Set([
  "bit.ly",
  "tinyurl.com",
  "t.co",
  "goo.gl",
  "ow.ly",
  "is.gd",
  "buff.ly",
  "cutt.ly",
]);
const PLACEHOLDERS = new Set(["#", "http://", "https://", "javascript:void(0)"]);

/** What can be told of a mail's links without following them. */
export function linkFindings(links: MailLink[]): Finding[] {
  return [
    ...of(
      links.filter(({ href }) => PLACEHOLDERS.has(href.toLowerCase())),
      {
        level: "warning",
        say: (link) => `The link “${nameOf(link)}” leads nowhere.`,
        fix: "Give it its address.",
      },
    ),
    ...of(links.filter(isDisguised), {
      level: "warning",
      say: ({ href, words }) => `A link reads “${words}” but leads to ${hostOf(href)}.`,
      fix: "Filters take that for phishing: let it say what it is for.",
    }),
    ...of(
      links.filter(({ href }) => SHORTENERS.has(hostOf(href) ?? "")),
      {
        level: "hint",
        say: ({ href }) => `A link is shortened by ${hostOf(href)}.`,
        fix: "Spam hides behind it too: use the address itself, it is followed anyway.",
      },
    ),
    ...of(
      links.filter(({ href }) => /^http:\/\/[^{]/i.test(href)),
      {
        level: "hint",
        say: ({ href }) => `A link to ${hostOf(href) ?? href} is not encrypted.`,
        fix: "Begin it with https.",
      },
    ),
  ];
}

interface Say {
  level: Finding["level"];
  say: (link: MailLink) => string;
  fix: string;
}

/** The same sentence once, however many links it is true of. */
function of(links: MailLink[], { level, say, fix }: Say): Finding[] {
  const sentences = [...new Set(links.map(say))];
  return sentences.slice(0, MOST_OF_A_KIND).map((message) => ({ level, message, fix }));
}

const MOST_OF_A_KIND = 3;

/** An address is shown, and it is another one's. */
function isDisguised({ href, words }: MailLink): boolean {
  const shown = /^(?:https?:\/\/)?([a-z\d-]+(?:\.[a-z\d-]+)+)(?:\/\S*)?$/i.exec(words)?.[1];
  const host = hostOf(href);
  return shown !== undefined && host !== null && bare(shown) !== bare(host);
}

const bare = (host: string) => host.toLowerCase().replace(/^www\./, "");

function hostOf(href: string): string | null {
  return /^https?:\/\//i.test(href) && URL.canParse(href) && !href.includes("{{")
    ? new URL(href).hostname
    : null;
}

const nameOf = ({ words, href }: MailLink) => words || href;
