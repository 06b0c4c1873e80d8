import { setFlagsFromString } from "node:v8";
import { readEnv } from "@/server/env";

setFlagsFromString("--heap-growing-percent=100"); // a minute of mails is garbage: left to itself, V8 lets it grow to four times what lives

const dev = process.argv.includes("--dev");
Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" }); // before anything reads it

const log = (line: string) => console.log(`  ${line}`);

function fail(doing: string) {
  return (error: unknown): never => {
    console.error(
      `\nWaymark could not ${doing}.\n${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  };
}

async function main() {
  const env = readEnv();
  const { launch } = await import("./launch");
  const launching = launch({ env, dev, log });
  stopOnSignals(async () => (await launching).stop());
  await launching;

  console.log(`\n  Waymark is ready: ${env.publicUrl}`);
  console.log(`  Its data is in ${env.dataDir}. Stop it with Ctrl-C.\n`);
}

/** The first signal lets work in hand finish, the second one does not wait. */
function stopOnSignals(stop: () => Promise<void>) {
  let stopping = false;
  const onSignal = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log(`Stopping (${signal}); work in hand is finished first`);
    await stop().catch(fail("stop in order"));
    log("Stopped");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
}

process.on("unhandledRejection", (reason) =>
  console.error("A promise was left alone with its error:", reason),
);
main().catch(fail("start"));
