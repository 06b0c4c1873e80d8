import { expect, test } from "@/server/testing/test";

test("every index that is read backwards has its nulls where `order by … desc` looks for them, or it would not be used", async ({
  db,
}) => {
  const unused = await db.raw<{ name: string }[]>`
    select indexname as name from pg_indexes
    where schemaname = 'public' and indexdef like '%DESC NULLS LAST%'`;
  expect(unused.map(({ name }) => name)).toEqual([]); // write .desc().nullsFirst() in the schema
});
