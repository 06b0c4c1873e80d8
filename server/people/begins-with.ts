import { type AnyColumn, type SQL, sql } from "drizzle-orm";

const LAST = "\u{10FFFF}";

/** Texts that begin so, found by an index with text_pattern_ops whatever the database's collation. */
export function beginsWith(column: AnyColumn, beginning: string): SQL {
  return sql`${column} ~>=~ ${beginning} and ${column} ~<~ ${`${beginning}${LAST}`}`;
}
