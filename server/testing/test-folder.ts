import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFolder } from "@/server/launcher/postgres/folder";
import { clearTheWay, isPostgresOf, readPostmaster } from "@/server/launcher/postgres/postmaster";

/** An empty folder for an embedded database; `remove()` ends whatever runs in it. */
export async function makeTestFolder() {
  const dir = await mkdtemp(join(tmpdir(), "waymark-folder-"));
  const remove = async () => {
    const folder = openFolder(dir);
    const postmaster = readPostmaster(folder);
    if (postmaster && isPostgresOf(folder, postmaster.pid)) process.kill(postmaster.pid, "SIGKILL");
    await clearTheWay(folder);
    await rm(dir, { recursive: true, force: true });
  };
  return { dir, remove };
}
