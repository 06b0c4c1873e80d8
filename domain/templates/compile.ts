import { checkCalls } from "./check-calls";
import type { TemplateContent } from "./content";
import { handlebars } from "./handlebars";
import { markLinks, tagsAreFixed, withoutMarks } from "./links";
import { noteValues } from "./note-values";
import { parsePart } from "./parse";
import { type CompiledPart, renderPart } from "./render-part";
import { type EmailPart, TemplateError } from "./template-error";
import { partsOf } from "./variable";
import { TooMuchWork } from "./work";

/** Costs as much as a hundred renders: keep it for as long as the template's version is in use. */
export interface CompiledEmail {
  subject: CompiledPart;
  html: CompiledPart;
  text: CompiledPart;
  headers: { name: string; value: CompiledPart }[];
  /** The variables it asks for, by name. */
  variables: string[];
  defaults: { name: string; parts: string[]; text: string }[];
  skipsMissing: boolean;
  /** False where a {{…}} writes tags: then the links of each rendered mail are looked for anew. */
  linksMarked: boolean;
}

/** Throws a TemplateError for the first thing that cannot be used. Values are escaped in the HTML part alone: the others are plain text. */
export function compileEmail(template: TemplateContent): CompiledEmail {
  const { subject, html, text, headers = [], defaults = {}, whenMissing = "blank" } = template;
  const variables = new Set<string>();
  const asWritten = {
    subject: checked("subject", subject),
    html: checked("html", html),
    text: checked("text", text),
  };
  const linksMarked = !writesMarkup(html) && tagsAreFixed(html);
  const marked = parsePart("html", linksMarked ? markLinks(html) : withoutMarks(html));
  return {
    subject: compilePart("subject", asWritten.subject, variables),
    html: compilePart("html", marked, variables),
    text: compilePart("text", asWritten.text, variables),
    headers: headers.map(({ name, value }, at) => ({
      name,
      value: atLine(at + 1, () => compilePart("headers", checked("headers", value), variables)),
    })),
    variables: [...variables].sort(),
    defaults: Object.entries(defaults).map(([name, value]) => ({ name, parts: partsOf(name), text: value })),
    skipsMissing: whenMissing === "skip",
    linksMarked,
  };
}

function checked(part: EmailPart, source: string): hbs.AST.Program {
  const program = parsePart(part, source);
  checkCalls(part, program);
  return program;
}

function compilePart(part: EmailPart, program: hbs.AST.Program, variables: Set<string>): CompiledPart {
  for (const name of noteValues(program)) variables.add(name);
  const compiled = handlebars.compile(program, { noEscape: part !== "html" });
  refuseEndless(part, compiled);
  return compiled;
}

/** What is too much for a person of whom nothing is known is too much for everybody. */
function refuseEndless(part: EmailPart, compiled: CompiledPart): void {
  const moment = { now: new Date(0), seed: "" };
  try {
    renderPart(compiled, {}, { part, moment, missing: new Set() });
  } catch (error) {
    // anything else goes wrong for some people only, and is their finding
    if (error instanceof TooMuchWork) throw new TemplateError(error.message, part, 1, 1);
  }
}

/** A header is a line of its part. */
function atLine<Result>(line: number, compile: () => Result): Result {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new TemplateError(error.message, error.part, line, error.column);
  }
}

const writesMarkup = (html: string) => /\{\{(\{|~?\s*&)/.test(html);
