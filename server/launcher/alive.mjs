// Plain JavaScript like file-lock.mjs: scripts/start.mjs needs both before anything is installed.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** True while `pid` runs. A zombie nobody has collected yet is dead. */
export function isRunning(/** @type {number} */ pid) {
  if (process.platform === "linux") {
    const stat = linuxStat(pid);
    return stat !== null && stat.state !== "Z" && stat.state !== "X";
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** A pid with the moment it began: a pid that is given out again does not pass for its former owner. */
export function fingerprintOf(/** @type {number} */ pid) {
  return `${pid}-${beginningOf(pid)}`;
}

export function pidOf(/** @type {string} */ fingerprint) {
  return Number.parseInt(fingerprint, 10);
}

export function isAlive(/** @type {string} */ fingerprint) {
  const pid = pidOf(fingerprint);
  return pid > 0 && isRunning(pid) && fingerprintOf(pid) === fingerprint;
}

/** The `code` of a system error, "" for any other. */
export function errorCode(/** @type {unknown} */ error) {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function beginningOf(/** @type {number} */ pid) {
  if (process.platform === "linux") return `${linuxStat(pid)?.startedTicks ?? 0}-${bootId()}`;
  if (process.platform === "win32") return "0";
  try {
    const began = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return began.replace(/\W+/g, "").toLowerCase();
  } catch {
    return "0"; // ps exits with 1 for a pid that is gone
  }
}

function linuxStat(/** @type {number} */ pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" "); // the name before it may hold spaces
    return { state: fields[0], startedTicks: fields[19] };
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes(errorCode(error))) return null;
    throw error;
  }
}

function bootId() {
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
}
