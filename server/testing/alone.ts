import { test as base } from "vitest";
import { connect, type Database } from "@/db/client";
import { makeFactories } from "@/db/factories";
import type { AccountContext } from "@/server/context";
import "./test"; // the environment of tests
import { createTestDatabase } from "./test-database";

interface Fixtures {
  db: Database;
  make: ReturnType<typeof makeFactories>;
  visitor: AccountContext;
}

/** For rules about everybody at once, such as the first and the last owner: each test has an empty database of its own. */
export const test = base.extend<Fixtures>({
  db: async ({}, use) => {
    const { url, drop } = await createTestDatabase();
    const db = connect(url);
    await use(db);
    await db.close();
    await drop();
  },
  make: async ({ db }, use) => use(makeFactories(db)),
  visitor: async ({ db }, use) =>
    use({ db, now: () => new Date("2026-03-02T09:00:00Z"), actor: { kind: "visitor", ip: "203.0.113.7" } }),
});

export { expect } from "vitest";
