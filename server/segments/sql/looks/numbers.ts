import { type SQL, sql } from "drizzle-orm";
import type { NumberLook } from "@/domain/segments/looks";
import type { Source } from "../source";
import { anyText } from "./any-text";

export function numberLook({ compare, number }: NumberLook, source: Source): SQL {
  if (source.type === "instant") return sql`false`;
  const onSide = (value: SQL) => sql`${value} ${sql.raw(compare)} ${String(number)}::float8`;
  if (source.type === "number") return onSide(source.of);
  return anyText(source, (text) => onSide(sql`number_of(${text})`));
}
