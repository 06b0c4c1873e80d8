import { connect } from "@/db/client";
import { expect, test } from "@/server/testing/test";
import { installationHealth } from "./installation-health";

const place = { engineOn: false, dataDir: "." };

test("a migrated database that answers, on a disk with room, is well", async ({ db }) => {
  expect(await installationHealth(db, place)).toMatchObject({ status: "ok", database: "ok" });
});

test("a database that is away is a reason to be unwell", async () => {
  const away = connect("postgres://waymark@127.0.0.1:1/waymark");
  const health = await installationHealth(away, place);
  expect(health).toMatchObject({ status: "unavailable", database: "unreachable" });
  await away.close();
});
