import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import type { Account } from "./account";
import { diskIsFull, isFull } from "./disk";
import type { Folder } from "./folder";
import { readPostmaster } from "./postmaster";
import { asArguments, type Settings } from "./settings";

export interface LaunchOptions {
  folder: Folder;
  program: string;
  account: Account;
  settings: Settings;
  log: (line: string) => void;
}

const LOG_MAY_HAVE_BYTES = 10 * 1024 * 1024;
const TELL_AFTER_MS = 10_000;

/** Starts a postmaster that outlives us, and returns its pid once it takes connections. */
export async function launchPostmaster({ folder, program, account, settings, log }: LaunchOptions) {
  rotateLog(folder.log);
  const logBegan = existsSync(folder.log) ? statSync(folder.log).size : 0;
  const out = openSync(folder.log, "a", 0o600);
  const args = ["-D", folder.cluster, "-p", String(folder.port()), ...asArguments(settings)];
  const wrapped = account.wrap(program, args);
  const child = spawn(wrapped.command, wrapped.args, {
    ...wrapped.options,
    cwd: "/",
    detached: true, // Ctrl-C in a terminal is meant for us: we stop it after our own work is done
    stdio: ["ignore", out, out],
    env: { ...bareEnvironment(), LC_ALL: "C" },
  });
  closeSync(out);

  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  const began = Date.now();
  for (let told = false; !ended; await delay(10)) {
    const written = readPostmaster(folder);
    if (written?.pid === child.pid && written?.status === "ready") {
      child.unref();
      return written.pid;
    }
    if (!told && Date.now() - began > TELL_AFTER_MS) {
      told = true;
      log("The database is recovering what was going on when it was cut off; this may take a while");
    }
  }
  throw new Error(explain(folder, readFileSync(folder.log, "utf8").slice(logBegan)));
}

/** PostgreSQL needs none of our secrets, and heeds some variables of its own. */
function bareEnvironment() {
  const { NODE_ENV, PATH, SystemRoot } = process.env;
  return { NODE_ENV, PATH, SystemRoot };
}

function explain(folder: Folder, said: string) {
  if (said.includes("No space left on device") || isFull(folder.dir)) return diskIsFull(folder.dir);
  const faults = said.split("\n").filter((line) => /FATAL|PANIC|HINT|error while loading/.test(line));
  return `The database in ${folder.dir} did not start: ${faults.join(" ").trim() || "it gave no reason"} (see ${folder.log})`;
}

function rotateLog(path: string) {
  if (existsSync(path) && statSync(path).size > LOG_MAY_HAVE_BYTES) renameSync(path, `${path}.1`);
}
