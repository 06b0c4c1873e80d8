import type { Env } from "@/server/env";
import type { Installation } from "./installation";

/** Puts the open installation into the environment, where server/installed-env.ts finds it; console and API are bundled apart from us. */
export function publish(env: Env, { databaseUrl, secret, engineToken }: Installation) {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    WAYMARK_SECRET: secret,
    WAYMARK_ENGINE_TOKEN: engineToken,
    WAYMARK_DATA_DIR: env.dataDir,
  });
}
