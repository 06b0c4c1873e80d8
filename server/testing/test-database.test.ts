import postgres from "postgres";
import { expect, test } from "vitest";
import { createTestDatabase } from "./test-database";

test("every test database is a migrated copy of its own, and is gone after drop()", async () => {
  const one = await createTestDatabase();
  const other = await createTestDatabase();
  const sql = postgres(one.url, { max: 1 });

  await sql`create table only_here ()`;

  const elsewhere = postgres(other.url, { max: 1 });
  const [found] = await elsewhere`select to_regclass('only_here') as table`;
  expect(found).toEqual({ table: null });

  await elsewhere.end();
  await one.drop(); // while somebody is connected
  await other.drop();
  await expect(postgres(one.url, { max: 1, onclose: () => {} })`select 1`).rejects.toThrow(/does not exist/);
});
