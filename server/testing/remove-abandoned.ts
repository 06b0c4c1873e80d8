import { existsSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFolder } from "@/server/launcher/postgres/folder";
import { isUsed } from "@/server/launcher/postgres/users";
import { removeDatabase } from "./remove-database";

const SETTLED_AFTER_MS = 5 * 60_000; // a younger one may be about to be used

/** Clears away the temporary databases that a killed run of the tests has left: `prefix`…/`inside`. */
export async function removeAbandoned(prefix: string, inside = "") {
  const dirs = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  for (const dir of dirs.map((name) => join(tmpdir(), name))) {
    const database = join(dir, inside);
    if (!existsSync(database) || Date.now() - statSync(dir).mtimeMs < SETTLED_AFTER_MS) continue;
    if (!isUsed(openFolder(database))) await removeDatabase(database, dir);
  }
}
