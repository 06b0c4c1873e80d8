import { isStorable, unstorable } from "@/domain/shared/storable";
import { AppError } from "@/server/errors";

const DEEPEST = 40; // Pinpoint's own shapes end at eleven
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [34, 92, 91, 93, 123, 125];

/** The JSON of a request, or undefined where there is none. What is too deep is refused before anything walks it. */
export function readBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  refuseDeep(bytes);
  const text = decode(bytes);
  const body = parse(text);
  if (text.includes("\\u") && !allStorable(body)) throw new AppError("invalid", `${unstorable}.`);
  return body;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new AppError("invalid", "The body is not UTF-8 text.");
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new AppError("invalid", "The body is not JSON. Look for a missing quote, comma or bracket.");
  }
}

function refuseDeep(bytes: Uint8Array): void {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfText(bytes, at + 1);
    else if (byte === OPEN_LIST || byte === OPEN_MAP) depth++;
    else if (byte === CLOSE_LIST || byte === CLOSE_MAP) depth--;
    if (depth > DEEPEST)
      throw new AppError("invalid", `The body is nested more than ${DEEPEST} levels deep.`);
  }
}

function endOfText(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

/** Only escapes can bring what is no text; they are looked for in what they stand for. */
function allStorable(value: unknown): boolean {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return true;
  for (const [name, inner] of Object.entries(value))
    if (!isStorable(name) || !allStorable(inner)) return false;
  return true;
}
