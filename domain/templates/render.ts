import type { CompiledEmail } from "./compile";
import { MOST_HEADER_VALUE } from "./headers";
import type { Moment } from "./helpers/define";
import { type LinkSpot, markLinks, unmarkLinks } from "./links";
import type { Person } from "./person";
import { inWords } from "./problem";
import { type CompiledPart, renderPart } from "./render-part";
import { type EmailPart, TemplateError } from "./template-error";
import { withDefaults } from "./variable";

/** What {{unsubscribe_url}} renders to until the mail is dressed: an address that leads nowhere. */
export const UNSUBSCRIBE_PLACEHOLDER = "https://unsubscribe.invalid/";

export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
  /** TPL-3: the template's own. */
  headers: Record<string, string>;
  /** The links of the HTML part that are to be followed. */
  links: LinkSpot[];
  /** The variables that this person has no value for. */
  missing: string[];
  /** Those of them without which the mail is not to be sent. */
  needed: string[];
}

export type Rendering = ({ ok: true } & RenderedEmail) | { ok: false; detail: string };

/** Never throws: what a template does wrong for one person is that person's finding. */
export function renderEmail(compiled: CompiledEmail, person: Person, moment: Moment): Rendering {
  const missing = new Set<string>();
  const context = { ...withDefaults(person, compiled.defaults), unsubscribe_url: UNSUBSCRIBE_PLACEHOLDER };
  const write = (part: EmailPart, template: CompiledPart) =>
    renderPart(template, context, { part, moment, missing });
  try {
    const subject = oneLine(write("subject", compiled.subject));
    const text = write("text", compiled.text);
    const raw = write("html", compiled.html);
    const { html, links } = unmarkLinks(compiled.linksMarked ? raw : markLinks(raw));
    const headers = Object.fromEntries(
      compiled.headers.map(({ name, value }, at) => [name, headerValue(write("headers", value), at + 1)]),
    );
    return { ok: true, subject, html, text, headers, links, ...whatIsMissing(compiled, missing) };
  } catch (error) {
    return { ok: false, detail: wordsOf(error) };
  }
}

/** A default that is empty says that nothing is to be written. */
function whatIsMissing({ defaults, skipsMissing }: CompiledEmail, found: Set<string>) {
  const chosen = new Set(defaults.map(({ name }) => name));
  const missing = [...found].filter((name) => !chosen.has(name));
  return { missing, needed: skipsMissing ? missing : [] };
}

function wordsOf(error: unknown): string {
  if (error instanceof TemplateError) return inWords(error);
  return error instanceof Error ? error.message : String(error);
}

/** EML-11 counts the value as it is sent. */
function headerValue(written: string, line: number): string {
  const value = oneLine(written);
  if (value.length <= MOST_HEADER_VALUE) return value;
  throw new TemplateError(
    `This header has more than ${MOST_HEADER_VALUE} characters for this person`,
    "headers",
    line,
    1,
  );
}

/** Control characters end a header and begin another: a value must not write headers. */
function oneLine(written: string): string {
  return written.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
