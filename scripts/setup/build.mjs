import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lock } from "../../server/launcher/file-lock.mjs";
import { run } from "./run.mjs";
import { giveUp, say } from "./say.mjs";

const ANOTHER_MAY_TAKE_MS = 15 * 60_000;
const STAMP = ".next/built-from";
const SOURCES = [
  "app",
  "components",
  "domain",
  "db",
  "server",
  "public",
  "proxy.ts",
  "next.config.js",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds the console, unless the last build was made from these very sources. */
export async function buildWhatIsMissing() {
  if (isBuilt()) return;
  const onWait = (/** @type {number} */ pid) => say(`Waiting for pid ${pid}, which is building here`);
  const turn = await lock(".cache/building", { patienceMs: ANOTHER_MAY_TAKE_MS, onWait });
  try {
    if (!isBuilt()) await build();
  } finally {
    turn.release();
  }
}

async function build() {
  say("Building the console (once, and after updates; about a minute)");
  const sources = hashOf(SOURCES);
  rmSync(STAMP, { force: true });
  const { code, output } = await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    quiet: true,
  });
  if (code !== 0) giveUp(`The console could not be built.\n\n${output}`);
  writeFileSync(STAMP, sources);
}

function isBuilt() {
  if (!existsSync(STAMP) || !existsSync(".next/BUILD_ID")) return false;
  return readFileSync(STAMP, "utf8") === hashOf(SOURCES);
}

function hashOf(/** @type {string[]} */ paths) {
  const hash = createHash("sha256");
  for (const path of paths.filter((path) => existsSync(path)).flatMap(filesBelow)) {
    hash.update(`${path}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** @returns {string[]} */
function filesBelow(/** @type {string} */ path) {
  if (/\.test\.tsx?$/.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesBelow(join(path, name)));
}
