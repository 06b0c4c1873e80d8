import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFolder } from "@/server/launcher/postgres/folder";
import { throwawaySettings } from "@/server/launcher/postgres/settings";
import { startPostgres } from "@/server/launcher/postgres/start-postgres";
import { isUsed } from "@/server/launcher/postgres/users";

const PREFIX = "waymark-test-";
const SETTLED_AFTER_MS = 5 * 60_000;

/** A PostgreSQL for one run of the tests; `remove()` leaves nothing behind. */
export async function startTestCluster() {
  await removeAbandoned();
  const dir = await mkdtemp(join(tmpdir(), PREFIX));
  const server = await startPostgres({ dir, settings: throwawaySettings });
  const remove = async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
  return { adminUrl: server.url, remove };
}

/** Clears away what a killed run of the tests has left. */
async function removeAbandoned() {
  const dirs = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const dir of dirs.map((name) => join(tmpdir(), name))) {
    if (!existsSync(join(dir, "initialised"))) continue;
    const settled = Date.now() - statSync(dir).mtimeMs > SETTLED_AFTER_MS;
    if (!settled || isUsed(openFolder(dir))) continue;
    const left = await startPostgres({ dir, settings: throwawaySettings });
    await left.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
