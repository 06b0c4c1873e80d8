import type { InstantLook, Look, NumberCompare, NumberLook, TextLook, TextMatch } from "./looks";
import type { Values } from "./member";
import { instantOf, numberOf } from "./values";

/** Whether a look at these values is true. A number is never read as a text, nor a moment as either. */
export function sees(look: Look, values: Values): boolean {
  return finds(look, values) !== look.negated;
}

function finds(look: Look, values: Values): boolean {
  switch (look.at) {
    case "presence":
      return values.list.length > 0;
    case "texts":
      return values.type === "text" && values.list.some((text) => matchesText(look, text));
    case "numbers":
      return readAs("number", numberOf, values).some((number) => isOnSide(look, number));
    case "instants":
      return readAs("instant", instantOf, values).some((at) => isWithin(look, at));
  }
}

/** The values of a type: those that are of it, and the texts that read as one. */
export function readAs(
  type: "number" | "instant",
  read: (text: string) => number | null,
  values: Values,
): number[] {
  if (values.type === "text") return values.list.map(read).filter((value) => value !== null);
  return values.type === type ? values.list : [];
}

const textMatches: Record<TextMatch, (text: string, sought: string) => boolean> = {
  equal: (text, sought) => text === sought,
  part: (text, sought) => text.includes(sought),
  start: (text, sought) => text.startsWith(sought),
  end: (text, sought) => text.endsWith(sought),
};

function matchesText({ match, texts }: TextLook, text: string): boolean {
  return texts.some((sought) => textMatches[match](text, sought));
}

const sides: Record<NumberCompare, (number: number, limit: number) => boolean> = {
  "=": (number, limit) => number === limit,
  ">": (number, limit) => number > limit,
  ">=": (number, limit) => number >= limit,
  "<": (number, limit) => number < limit,
  "<=": (number, limit) => number <= limit,
};

function isOnSide({ compare, number: limit }: NumberLook, number: number): boolean {
  return sides[compare](number, limit);
}

function isWithin({ from, until }: InstantLook, at: number): boolean {
  return (from === null || at >= from) && (until === null || at < until);
}
