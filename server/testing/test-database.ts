import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { copyDatabase, dropDatabase } from "./copy-database";

/** A migrated database of its own, a copy of the run's template. */
export async function createTestDatabase() {
  const { adminUrl, template } = inject("testDatabase");
  const name = `waymark_test_${randomUUID().slice(0, 8)}`;
  const url = await copyDatabase(adminUrl, name, template);
  return { url, drop: () => dropDatabase(adminUrl, name) };
}
