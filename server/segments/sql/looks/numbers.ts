import { type SQL, sql } from "drizzle-orm";
import type { NumberLook } from "@/domain/segments/looks";
import type { Source } from "../source";
import { anyText } from "./any-text";

const LONGEST_NUMBER = 100;

/** Texts are compared as doubles. A JSON number is written as the shortest text of its double, so that exact decimals compare alike, and faster. */
export function numberLook({ compare, number }: NumberLook, source: Source): SQL {
  if (source.type === "instant") return sql`false`;
  const sign = sql.raw(compare);
  if (source.type === "number")
    return jsonNumber(source.of, sql`${sign} to_jsonb(${String(number)}::numeric)`);
  const limit = sql`${String(number)}::float8`;
  return anyText(source, {
    one: (text) => textNumber(text, sql`${sign} ${limit}`),
    many: (list) => sql`any_number(${list}, ${compare}::text, ${limit})`,
  });
}

/** JSON compares numbers with numbers; what else it puts before and behind them is no number. */
const jsonNumber = (value: SQL, compared: SQL) =>
  sql`${value} ${compared} and jsonb_typeof(${value}) = 'number'`;

/** `number_of(text)` compared. PostgreSQL reads more texts than we do as doubles: they are looked at again only where they would count. */
const textNumber = (text: SQL, compared: SQL) =>
  sql`case when reads_as_double(${text}) then ${text}::float8 ${compared} else false end
    and btrim(${text}, '0123456789+-.') = '' and octet_length(${text}) <= ${LONGEST_NUMBER}`;
