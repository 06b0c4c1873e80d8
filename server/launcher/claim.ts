import { join } from "node:path";
import { lockHolder, tryLock } from "./file-lock.mjs";

/** Makes this launcher the only one of its data directory, until `release()` or the end of the process. */
export function claimDataDirectory(dataDir: string, port: number) {
  const dir = join(dataDir, "launcher");
  const claim = tryLock(dir, { port });
  if (claim) return claim;

  const holder = lockHolder(dir);
  const who = holder ? `pid ${holder.pid}, port ${holder.note.port}` : "it has just started";
  throw new Error(
    `Waymark runs already on the data directory ${dataDir} (${who}).\n` +
      "Stop it first, or give this one a data directory of its own with WAYMARK_DATA_DIR and another PORT.",
  );
}
