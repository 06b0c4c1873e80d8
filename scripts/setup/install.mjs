import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { lock } from "../../server/launcher/file-lock.mjs";
import { mendPostgres } from "./mend-postgres.mjs";
import { run } from "./run.mjs";
import { giveUp, say } from "./say.mjs";

const STAMP = "node_modules/.installed-from.json";
const ANOTHER_MAY_TAKE_MS = 15 * 60_000;

/** Installs what package-lock.json lists, unless it is there. */
export async function installWhatIsMissing() {
  if (!isInstalled()) await installInTurn();
  mendPostgres();
}

async function installInTurn() {
  const onWait = (/** @type {number} */ pid) => say(`Waiting for pid ${pid}, which is installing here`);
  const turn = await lock(".cache/installing", { patienceMs: ANOTHER_MAY_TAKE_MS, onWait });
  try {
    if (!isInstalled()) await install();
  } finally {
    turn.release();
  }
}

async function install() {
  say("Installing (once, and after updates)");
  const installed = (await npm("ci")) || (await npm("install", "--no-save")); // ci refuses a lockfile that lacks another platform's packages
  if (!installed)
    giveUp("npm could not install what Waymark needs (see above). Mend that and run this again.");
  writeFileSync(STAMP, readFileSync("package-lock.json", "utf8"));
}

async function npm(/** @type {string[]} */ ...how) {
  const own = process.env.npm_execpath;
  const [command, before] = own ? [process.execPath, [own]] : ["npm", []];
  const { code } = await run(command, [...before, ...how, "--include=dev", "--loglevel=error"]);
  return code === 0;
}

/** True if npm's own note of its last finished installation agrees with package-lock.json, or if it was our doing. */
function isInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === readFileSync("package-lock.json", "utf8"))
    return true;
  const wanted = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    return path === "" || optional || link || present[path]?.version === version;
  });
}

/** @returns {Record<string, { version: string, optional?: boolean, link?: boolean }>} */
function packagesIn(/** @type {string} */ lockfile) {
  return JSON.parse(readFileSync(lockfile, "utf8")).packages;
}
