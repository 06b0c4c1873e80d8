import { migrateDatabase } from "@/db/migrate";
import { readEnv } from "@/server/env";
import { openInstallation } from "./installation";
import { publish } from "./publish";

/** For a program beside the console (or alone): opens the installation, up to date, for this process. Call `stop()` at the end. */
export async function joinInstallation(log: (line: string) => void) {
  const env = readEnv();
  const installation = await openInstallation(env, log);
  await migrateDatabase(installation.databaseUrl);
  publish(env, installation);
  return installation;
}
