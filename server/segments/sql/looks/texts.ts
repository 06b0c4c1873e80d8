import { type SQL, sql } from "drizzle-orm";
import type { TextLook, TextMatch } from "@/domain/segments/looks";
import { arrayLiteral, likeText } from "../literals";
import type { Source } from "../source";
import { anyText } from "./any-text";

/** Up to as many values a list is asked for each of them; more are put into a hash table. */
const FEW = 8;

/** Numbers and moments are no texts. */
export function textLook(look: TextLook, source: Source): SQL {
  if (source.type === "number" || source.type === "instant") return sql`false`;
  if (look.match !== "equal") return likeLook(look.texts.map(patterns[look.match]), source);
  const values = sql`${arrayLiteral(look.texts)}::text[]`;
  const amongThem = (list: SQL) => sql`${list} ?| ${values}`;
  if (source.type === "texts" && look.texts.length <= FEW) return amongThem(source.of);
  return anyText(source, { one: (text) => sql`${text} = any(${values})`, many: amongThem });
}

const patterns: Record<Exclude<TextMatch, "equal">, (text: string) => string> = {
  part: (text) => `%${likeText(text)}%`,
  start: (text) => `${likeText(text)}%`,
  end: (text) => `%${likeText(text)}`,
};

function likeLook([only = "", ...others]: readonly string[], source: Source): SQL {
  const all = sql`${arrayLiteral([only, ...others])}::text[]`;
  return anyText(source, {
    one: (text) => (others.length === 0 ? sql`${text} like ${only}::text` : sql`${text} like any(${all})`),
    many: (list) => sql`any_like(${list}, ${all})`,
  });
}
