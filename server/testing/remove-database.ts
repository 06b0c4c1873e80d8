import { rm } from "node:fs/promises";
import { openFolder } from "@/server/launcher/postgres/folder";
import { clearTheWay, isPostgresOf, readPostmaster } from "@/server/launcher/postgres/postmaster";

/** Ends whatever database runs in `dir`, and removes `dir` or the folder around it. */
export async function removeDatabase(dir: string, around = dir) {
  const folder = openFolder(dir);
  const postmaster = readPostmaster(folder);
  if (postmaster && isPostgresOf(folder, postmaster.pid)) process.kill(postmaster.pid, "SIGKILL");
  await clearTheWay(folder);
  await rm(around, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
