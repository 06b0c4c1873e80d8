import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "@/server/env";
import { startPostgres } from "./postgres/start-postgres";
import { secretIn } from "./secret-file";

type Wanted = Pick<Env, "dataDir" | "databaseUrl" | "secret" | "engineToken">;

/**
 * What launcher, engine and command line share: the database and the secrets of one data directory, made when missing.
 * `stop()` stops an embedded database that nobody else uses.
 */
export async function openInstallation(env: Wanted, log: (line: string) => void = () => {}) {
  demandWritable(env.dataDir);
  const secret = env.secret ?? secretIn(join(env.dataDir, "secret"));
  const engineToken = env.engineToken ?? secretIn(join(env.dataDir, "engine-token"));
  if (env.databaseUrl) return { databaseUrl: env.databaseUrl, secret, engineToken, stop: async () => {} };

  const server = await startPostgres({ dir: join(env.dataDir, "postgres"), log });
  return { databaseUrl: server.url, secret, engineToken, stop: server.stop };
}

export type Installation = Awaited<ReturnType<typeof openInstallation>>;

function demandWritable(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Cannot write to the data directory ${dataDir} (${why}). Set WAYMARK_DATA_DIR to one that you own.`,
    );
  }
}
