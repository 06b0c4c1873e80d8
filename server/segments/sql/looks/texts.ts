import { type SQL, sql } from "drizzle-orm";
import type { TextLook, TextMatch } from "@/domain/segments/looks";
import { arrayLiteral, likeText } from "../literals";
import type { Source } from "../source";
import { anyText } from "./any-text";

/** Up to as many values a list is asked for each of them; more are put into a hash table. */
const FEW = 8;

/** Numbers and moments are no texts. */
export function textLook(look: TextLook, { type, of }: Source): SQL {
  if (type === "number" || type === "instant") return sql`false`;
  const isFew = look.texts.length <= FEW;
  if (type === "texts" && look.match === "equal" && isFew)
    return sql`${of} ?| ${arrayLiteral(look.texts)}::text[]`;
  return anyText({ type, of }, (text) => matching(look, text));
}

const patterns: Record<Exclude<TextMatch, "equal">, (text: string) => string> = {
  part: (text) => `%${likeText(text)}%`,
  start: (text) => `${likeText(text)}%`,
  end: (text) => `%${likeText(text)}`,
};

function matching({ match, texts }: TextLook, text: SQL): SQL {
  if (match === "equal") return sql`${text} = any(${arrayLiteral(texts)}::text[])`;
  const [only = "", ...others] = texts.map(patterns[match]);
  return others.length === 0
    ? sql`${text} like ${only}::text`
    : sql`${text} like any(${arrayLiteral([only, ...others])}::text[])`;
}
