import type { CompiledEmail } from "./compile";
import { type LinkSpot, markLinks, unmarkLinks } from "./links";
import type { Person } from "./person";
import { renderPart } from "./render-part";

/** What {{unsubscribe_url}} renders to until the mail is dressed: an address that leads nowhere. */
export const UNSUBSCRIBE_PLACEHOLDER = "https://unsubscribe.invalid/";

export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
  /** The links of the HTML part that are to be followed. */
  links: LinkSpot[];
  /** The variables that printed nothing for this person. */
  missing: string[];
}

export type Rendering = ({ ok: true } & RenderedEmail) | { ok: false; detail: string };

/** Never throws: what a template does wrong for one person is that person's finding. */
export function renderEmail(compiled: CompiledEmail, person: Person): Rendering {
  const missing = new Set<string>();
  const context = { ...person, unsubscribe_url: UNSUBSCRIBE_PLACEHOLDER };
  try {
    const subject = oneLine(renderPart(compiled.subject, context, missing));
    const text = renderPart(compiled.text, context, missing);
    const raw = renderPart(compiled.html, context, missing);
    const { html, links } = unmarkLinks(compiled.linksMarked ? raw : markLinks(raw));
    return { ok: true, subject, html, text, links, missing: [...missing] };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Control characters end a header and begin another: a value must not write headers. */
function oneLine(subject: string): string {
  return subject.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
