import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { test as base, expect } from "vitest";
import { makeTestFolder } from "@/server/testing/test-folder";
import { claimDataDirectory } from "./claim";
import { openInstallation } from "./installation";

const test = base.extend<{ dataDir: string }>({
  dataDir: async ({}, use) => {
    const folder = await makeTestFolder();
    await use(folder.dir);
    await folder.remove();
  },
});

const own = { secret: undefined, engineToken: undefined };
const elsewhere = { ...own, databaseUrl: "postgres://db.example.com/waymark" };

test("DATABASE_URL takes the place of the embedded database", async ({ dataDir }) => {
  const installation = await openInstallation({ ...elsewhere, dataDir });

  expect(installation.databaseUrl).toBe(elsewhere.databaseUrl);
  expect(readdirSync(dataDir).sort()).toEqual(["engine-token", "secret"]);
});

test("without it there is an embedded one, which stops with the installation", async ({ dataDir }) => {
  const installation = await openInstallation({ ...own, databaseUrl: undefined, dataDir });
  const sql = postgres(installation.databaseUrl, { max: 1 });
  expect(await sql`select current_database()`).toEqual([{ current_database: "waymark" }]);
  await sql.end();

  await installation.stop();

  const gone = postgres(installation.databaseUrl, { max: 1 });
  await expect(gone`select 1`).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("secrets are made once, kept, and readable by their owner alone", async ({ dataDir }) => {
  const first = await openInstallation({ ...elsewhere, dataDir });
  const second = await openInstallation({ ...elsewhere, dataDir });

  expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(first.engineToken).not.toBe(first.secret);
  expect(second).toMatchObject({ secret: first.secret, engineToken: first.engineToken });
  expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(dataDir, "secret"), "utf8").trim()).toBe(first.secret);
});

test("secrets that are given are not written down", async ({ dataDir }) => {
  const given = { ...elsewhere, secret: "s".repeat(32), engineToken: "t".repeat(32), dataDir };
  expect(await openInstallation(given)).toMatchObject({
    secret: given.secret,
    engineToken: given.engineToken,
  });
  expect(readdirSync(dataDir)).toEqual([]);
});

test("a second start on the same data directory is told who is there", ({ dataDir }) => {
  const claim = claimDataDirectory(dataDir, 3100);
  expect(() => claimDataDirectory(dataDir, 3200)).toThrow(`(pid ${process.pid}, port 3100)`);

  claim.release();
  expect(() => claimDataDirectory(dataDir, 3200)).not.toThrow();
});
