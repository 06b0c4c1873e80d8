import { readEnv } from "@/server/env";
import { endWithNpm } from "@/server/launcher/end-with-npm.mjs";

const HOUR_MS = 3_600_000;

const log = (line: string) => console.log(`  ${line}`);

/** `npm run engine`: a process that does nothing but deliver; as many as wanted, on as many machines as wanted. */
async function main() {
  endWithNpm();
  const env = readEnv();
  const { openInstallation } = await import("@/server/launcher/installation");
  const { publish } = await import("@/server/launcher/publish");
  const { migrateDatabase } = await import("@/db/migrate");
  const { beginShutdown, shutdownSignal } = await import("@/server/shutdown");
  stopOnSignals(beginShutdown);

  const installation = await openInstallation(env, log);
  await migrateDatabase(installation.databaseUrl);
  publish(env, installation);
  const { database } = await import("@/server/database");
  const { now } = await import("@/server/clock");
  const { runEngine } = await import("./run");
  const { noticeRestoreBeside } = await import("@/server/launcher/notice-restore");
  const place = { dataDir: env.dataDir, isEmbedded: env.databaseUrl === undefined };
  const paused = await noticeRestoreBeside(database(), now, place);
  if (paused > 0) log(`This database seems to come from a backup: ${paused} running campaigns were paused`);

  log("The delivery engine is at work. Stop it with Ctrl-C; what is in a provider's hands is waited for.");
  while (!shutdownSignal().aborted) await runEngine({ db: database(), now, budgetMs: HOUR_MS });
  await database().close();
  await installation.stop();
}

/** The first signal lets work in hand finish, the second one does not wait. */
function stopOnSignals(begin: () => void) {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      log(`Stopping (${signal})`);
      begin();
    });
  }
}

main()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(`\nThe engine could not run.\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
