import { type SQL, sql } from "drizzle-orm";
import type { NumberLook } from "@/domain/segments/looks";
import type { Source } from "../source";
import { anyText } from "./any-text";

/** Texts are compared as doubles. A JSON number is written as the shortest text of its double, so that exact decimals compare alike, and faster. */
export function numberLook({ compare, number }: NumberLook, source: Source): SQL {
  if (source.type === "instant") return sql`false`;
  const sign = sql.raw(compare);
  if (source.type === "number") return sql`${source.of} ${sign} ${String(number)}::numeric`;
  const limit = sql`${String(number)}::float8`;
  return anyText(source, {
    one: (text) => sql`number_of(${text}) ${sign} ${limit}`,
    many: (list) => sql`any_number(${list}, ${compare}::text, ${limit})`,
  });
}
