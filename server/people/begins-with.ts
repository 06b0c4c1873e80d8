import { type AnyColumn, type SQL, sql } from "drizzle-orm";

const LAST = "\u{10FFFF}";

/** Texts that begin so, found by an index; of columns that are compared byte by byte. */
export function beginsWith(column: AnyColumn, beginning: string): SQL {
  return sql`${column} >= ${beginning} and ${column} < ${`${beginning}${LAST}`}`;
}
