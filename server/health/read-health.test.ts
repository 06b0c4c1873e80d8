import { connect } from "@/db/client";
import { expect, test } from "@/server/testing/test";
import { readHealth } from "./read-health";

test("a database that answers on a disk with room is healthy", async ({ db }) => {
  expect(await readHealth({ db, dataDir: "." })).toEqual({ ok: true, problems: [] });
});

test("a database that is away is a problem with its reason", async () => {
  const away = connect("postgres://waymark@127.0.0.1:1/waymark");
  const health = await readHealth({ db: away, dataDir: "." });
  expect(health.ok).toBe(false);
  expect(health.problems.join()).toMatch(/^The database cannot be reached: .*ECONNREFUSED/);
  await away.close();
});
