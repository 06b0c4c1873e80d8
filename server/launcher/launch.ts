import { getRequestListener } from "@hono/node-server";
import { migrateDatabase } from "@/db/migrate";
import { ensureOwner } from "@/server/access/create-owner";
import { now } from "@/server/clock";
import { database } from "@/server/database";
import type { Env } from "@/server/env";
import { ensureDefaultProviders } from "@/server/providers/ensure-default-providers";
import { restApp } from "@/server/rest/app";
import { beginShutdown } from "@/server/shutdown";
import { claimDataDirectory } from "./claim";
import { doors } from "./doors";
import { type Installation, openInstallation } from "./installation";
import { listen } from "./listen";
import { keepBeating, noticeRestore } from "./notice-restore";
import { openConsole } from "./open-console";
import { publish } from "./publish";
import { keepEngineRunning } from "./standing-request";

interface Launch {
  env: Env;
  dev: boolean;
  log: (line: string) => void;
}

interface Opened {
  claim: ReturnType<typeof claimDataDirectory>;
  port: Awaited<ReturnType<typeof listen>>;
  installation: Installation;
  console: Awaited<ReturnType<typeof openConsole>>;
  beating: ReturnType<typeof keepBeating>;
  engine: ReturnType<typeof keepEngineRunning>;
}

const ENGINE_MAY_DRAIN_MS = 30_000;
const REQUESTS_MAY_TAKE_MS = 10_000;
const REQUESTS_MAY_TAKE_IN_DEV_MS = 500; // an open page keeps its connection for hot reloads

/** Everything of `npm start` in one process: database, API, console and engine. `stop()` lets work in hand finish. */
export async function launch({ env, dev, log }: Launch) {
  const opened: Partial<Opened> = {};
  const stop = () => close(opened, dev ? REQUESTS_MAY_TAKE_IN_DEV_MS : REQUESTS_MAY_TAKE_MS);
  try {
    await open(opened, { env, dev, log });
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

async function open(opened: Partial<Opened>, { env, dev, log }: Launch) {
  opened.claim = claimDataDirectory(env.dataDir, env.port);
  const port = await listen(env.port);
  opened.port = port;
  const installation = await openInstallation(env, log);
  opened.installation = installation;
  await migrateDatabase(installation.databaseUrl);
  publish(env, installation);
  const place = { dataDir: env.dataDir, isEmbedded: env.databaseUrl === undefined };
  const paused = await noticeRestore(database(), now, place);
  if (paused > 0) log(`This database seems to come from a backup: ${paused} running campaigns were paused`);
  opened.beating = keepBeating(database(), env.dataDir);
  await ensureOwner(database(), env);
  await ensureDefaultProviders(database(), env, now);

  const app = await openConsole({ dev, port: env.port, server: port.server });
  opened.console = app;
  port.answerWith(doors({ api: getRequestListener(restApp.fetch), console: app.answer }));
  if (!env.engineOn) return;
  const url = `http://127.0.0.1:${env.port}/api/engine`;
  opened.engine = keepEngineRunning({ url, token: installation.engineToken, log });
}

/** Against the order of opening, but that the port closes before what its requests need. */
async function close(opened: Partial<Opened>, requestsMayTakeMs: number) {
  beginShutdown();
  await opened.engine?.end(ENGINE_MAY_DRAIN_MS);
  opened.beating?.end();
  await opened.port?.close(requestsMayTakeMs);
  await opened.console?.close();
  await opened.installation?.stop();
  opened.claim?.release();
}
