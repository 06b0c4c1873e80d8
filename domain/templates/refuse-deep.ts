import { type EmailPart, TemplateError } from "./template-error";

/** Reading costs far more than their square: what is nested is counted before it is read. */
const MOST_LEVELS = 100;
const MOST_BLOCKS = 2_000;

/** Throws a TemplateError for what would take minutes to read or compile. */
export function refuseDeep(part: EmailPart, source: string): void {
  let level = 0;
  let blocks = 0;
  for (const { 1: sign, 2: rest = "", index } of source.matchAll(/\{\{\{?~?\s*([#^/]?)([^}]*)/g)) {
    if (sign === "/") level -= 1;
    if (sign === "#" || (sign === "^" && rest.trim() !== "")) {
      level += 1;
      blocks += 1;
    }
    const calls = rest.split("(").length - 1;
    if (level > MOST_LEVELS || calls > MOST_LEVELS)
      throw faultAt(index, `Blocks and calls stand at most ${MOST_LEVELS} deep inside each other`);
    if (blocks > MOST_BLOCKS)
      throw faultAt(index, `A part of a mail has at most ${MOST_BLOCKS.toLocaleString("en")} blocks`);
  }

  function faultAt(index: number, message: string) {
    const before = source.slice(0, index).split("\n");
    return new TemplateError(message, part, before.length, (before.at(-1) ?? "").length + 1);
  }
}
