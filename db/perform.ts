import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import type { TransactionSql } from "postgres";
import type { Db, RawSql } from "./client";

/** Drizzle's database, the raw client, or a transaction of either. */
export type Either = Db | RawSql | TransactionSql<{ uuid: string }>;

const dialect = new PgDialect({ casing: "snake_case" });

/** Runs one statement in whichever transaction its caller is in. Its values are texts, cast in the statement: the two clients write others differently. */
export async function perform(on: Either, statement: SQL): Promise<void> {
  if ("execute" in on) {
    await on.execute(statement);
    return;
  }
  const { sql, params } = dialect.sqlToQuery(statement);
  await on.unsafe(sql, params as (string | null)[]); // by the promise above
}
