import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "@/server/testing/test";

test("what a failing query was asked with stands in no log: neither people's data nor secrets", async ({
  db,
}) => {
  const secret = "token-that-nobody-may-read";
  const failure = await db.execute(sql`select ${secret}::text from no_such_table`).then(
    () => null,
    (error: unknown) => error,
  );

  expect(inspect(failure, { depth: 5, showHidden: false })).not.toContain(secret);
  expect(String(failure)).toContain("no_such_table");
});
