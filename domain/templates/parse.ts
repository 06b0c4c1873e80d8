import { quoteBareWords } from "./bare-words";
import { handlebars } from "./handlebars";
import { refuseDeep } from "./refuse-deep";
import { type EmailPart, TemplateError } from "./template-error";

/** Reads one part of a template, or throws a TemplateError at the place that cannot be read. */
export function parsePart(part: EmailPart, source: string): hbs.AST.Program {
  refuseDeep(part, source);
  const program = read(part, source);
  quoteBareWords(program);
  return program;
}

function read(part: EmailPart, source: string): hbs.AST.Program {
  try {
    return handlebars.parse(source);
  } catch (error) {
    throw asTemplateError(error, part, source);
  }
}

function asTemplateError(error: unknown, part: EmailPart, source: string): TemplateError {
  const raw = error instanceof Error ? error.message : String(error);
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(raw);
  if (mismatch) {
    const [, opened, closed, line, column] = mismatch;
    const message = `The block {{#${opened}}} is closed by {{/${closed}}}`;
    return new TemplateError(message, part, Number(line), Number(column) + 1);
  }
  const unclosed = raw.endsWith("got 'EOF'") ? lastUnclosedBlock(source) : null;
  if (unclosed) {
    const message = `The block {{#${unclosed.name}}} is never closed: add {{/${unclosed.name}}}`;
    return new TemplateError(message, part, unclosed.line, unclosed.column);
  }
  const { line, column } = placeOf(raw, source);
  return new TemplateError(inPlainWords(raw), part, line, column);
}

function lastUnclosedBlock(source: string) {
  const open: { name: string; at: number }[] = [];
  for (const tag of source.matchAll(/\{\{~?\s*([#^/])\s*\*?\s*([\w.@-]+)/g)) {
    if (tag[1] === "/") open.pop();
    else open.push({ name: tag[2] ?? "", at: tag.index });
  }
  const block = open.pop();
  if (!block) return null;
  const before = source.slice(0, block.at).split("\n");
  return { name: block.name, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** The parser draws a caret below the end of what it read last, line breaks left out. */
function placeOf(raw: string, source: string): { line: number; column: number } {
  const [head = "", excerpt = "", dashes = ""] = raw.split("\n");
  const line = Number(/ on line (\d+)/.exec(head)?.[1] ?? 1);
  const read = excerpt.slice(0, dashes.indexOf("^"));
  const flat = source.replaceAll("\n", "");
  const lineStart = source.split("\n", line - 1).join("").length;
  const end = read.startsWith("...") ? flat.indexOf(read.slice(3), lineStart) + read.length - 3 : read.length;
  return { line, column: Math.max(1, end - lineStart + 1) };
}

function inPlainWords(raw: string): string {
  const found = /got '(\w+)'$/.exec(raw)?.[1];
  if (found === "INVALID") return "A {{…}} is not closed by }} or holds a character that cannot stand there";
  if (found === "CLOSE") return "A {{…}} is empty or not complete";
  if (found === "OPEN_ENDBLOCK") return "A {{/…}} closes a block that was never opened";
  if (found === "INVERSE" || found === "OPEN_INVERSE_CHAIN") return "An {{else}} stands outside of a block";
  if (found === "EOF") return "The template ends inside of a {{…}}";
  return "This {{…}} cannot be read";
}
