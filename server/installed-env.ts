import { type Env, readEnv } from "./env";

interface InstalledEnv extends Env {
  databaseUrl: string;
  secret: string;
  engineToken: string;
}

let cached: InstalledEnv | null = null;

/** The environment once the installation is open: the launcher, the engine and the CLI have put database, secret and token into it. */
export function env(): InstalledEnv {
  if (cached) return cached;
  const read = readEnv();
  if (!read.databaseUrl || !read.secret || !read.engineToken) {
    throw new Error(
      "The installation is not open: start Waymark with `npm start`, `npm run engine` or `npm run waymark`.",
    );
  }
  cached = { ...read, databaseUrl: read.databaseUrl, secret: read.secret, engineToken: read.engineToken };
  return cached;
}
