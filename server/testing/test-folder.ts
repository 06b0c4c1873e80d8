import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeDatabase } from "./remove-database";

/** An empty folder for an embedded database; `remove()` ends whatever runs in it. */
export async function makeTestFolder() {
  const dir = await mkdtemp(join(tmpdir(), "waymark-folder-"));
  return { dir, remove: () => removeDatabase(dir) };
}
