import { checkCalls } from "./check-calls";
import { handlebars } from "./handlebars";
import { markLinks, tagsAreFixed, withoutMarks } from "./links";
import { parsePart } from "./parse";
import { printValues } from "./print-values";
import { type CompiledPart, renderPart } from "./render-part";
import { type EmailPart, emailParts, TemplateError } from "./template-error";
import { TooMuchWork } from "./work";

export interface EmailTemplate {
  subject: string;
  html: string;
  text: string;
}

/** Costs as much as a hundred renders: keep it for as long as the template's version is in use. */
export interface CompiledEmail extends Record<EmailPart, CompiledPart> {
  /** False where a {{…}} writes tags: then the links of each rendered mail are looked for anew. */
  linksMarked: boolean;
}

/** Throws a TemplateError for the first thing that cannot be used. Values are escaped in the HTML part alone: the others are plain text. */
export function compileEmail(template: EmailTemplate): CompiledEmail {
  for (const part of emailParts) checkCalls(part, parsePart(part, template[part]));
  const linksMarked = !writesMarkup(template.html) && tagsAreFixed(template.html);
  return {
    subject: compilePart("subject", template.subject),
    html: compilePart("html", linksMarked ? markLinks(template.html) : withoutMarks(template.html)),
    text: compilePart("text", template.text),
    linksMarked,
  };
}

function compilePart(part: EmailPart, source: string): CompiledPart {
  const program = parsePart(part, source);
  printValues(program);
  const compiled = handlebars.compile(program, { noEscape: part !== "html" });
  refuseEndless(part, compiled);
  return compiled;
}

/** What is too much for a person of whom nothing is known is too much for everybody. */
function refuseEndless(part: EmailPart, compiled: CompiledPart): void {
  try {
    renderPart(compiled, {}, new Set());
  } catch (error) {
    // anything else goes wrong for some people only, and is their finding
    if (error instanceof TooMuchWork) throw new TemplateError(error.message, part, 1, 1);
  }
}

const writesMarkup = (html: string) => /\{\{(\{|~?\s*&)/.test(html);
