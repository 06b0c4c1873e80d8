import { test as base } from "vitest";
import { connect, type Database } from "@/db/client";
import { makeFactories } from "@/db/factories";
import type { Project } from "@/db/schema";
import type { AccountContext, Context } from "@/server/context";
import { createTestDatabase } from "./test-database";

interface Fixtures {
  db: Database;
  make: ReturnType<typeof makeFactories>;
  project: Project;
  account: AccountContext;
  ctx: Context;
}

process.env.WAYMARK_SECRET ??= "a-secret-that-only-tests-are-sealed-with";
process.env.WAYMARK_ENGINE_TOKEN ??= "a-token-that-only-tests-use";
process.env.DATABASE_URL ??= "postgres://tests-connect-by-their-fixtures/none";

const now = () => new Date("2026-03-02T09:00:00Z");

/**
 * One database a worker, one project a test: tests run side by side and clean up nothing.
 * Engine tests, which see every project and move time, call createTestDatabase() for a database of their own.
 */
export const test = base.extend<Fixtures>({
  db: [
    async ({}, use) => {
      const { url, drop } = await createTestDatabase();
      const db = connect(url);
      await use(db);
      await db.close();
      await drop();
    },
    { scope: "worker" },
  ],
  make: async ({ db }, use) => use(makeFactories(db)),
  project: async ({ make }, use) => use(await make.project()),
  account: async ({ db, make }, use) => {
    const { id, name, email } = await make.user({ name: "Ada", role: "owner" });
    await use({ db, actor: { kind: "user", id, name, email, role: "owner" }, now });
  },
  ctx: async ({ account, project }, use) => use({ ...account, projectId: project.id, projectRole: "admin" }),
});

export { describe, expect } from "vitest";
