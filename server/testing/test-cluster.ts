import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { throwawaySettings } from "@/server/launcher/postgres/settings";
import { startPostgres } from "@/server/launcher/postgres/start-postgres";
import { removeAbandoned } from "./remove-abandoned";
import { removeDatabase } from "./remove-database";

const PREFIX = "waymark-test-";

/** A PostgreSQL for one run of the tests; `remove()` leaves nothing behind. */
export async function startTestCluster() {
  await removeAbandoned(PREFIX);
  const dir = await mkdtemp(join(tmpdir(), PREFIX));
  const server = await startPostgres({ dir, settings: throwawaySettings });
  const remove = async () => {
    await server.stop();
    await removeDatabase(dir);
  };
  return { adminUrl: server.url, remove };
}
