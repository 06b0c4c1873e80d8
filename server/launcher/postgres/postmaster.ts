import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { errorCode, isRunning } from "../alive.mjs";
import type { Folder } from "./folder";

const LEFTOVERS_MAY_TAKE_MS = 2_000;

/** What PostgreSQL itself wrote about the postmaster of this cluster, which may be dead by now. */
export function readPostmaster(folder: Folder) {
  try {
    const lines = readFileSync(pidFile(folder), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? "" };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** True if `pid` runs and is a PostgreSQL of this cluster, not somebody who was given the same pid later. */
export function isPostgresOf(folder: Folder, pid: number) {
  if (!(pid > 0) || !isRunning(pid)) return false;
  return process.platform !== "linux" || worksIn(folder.cluster, pid);
}

/** After a postmaster was killed: waits for its children, ends those that stay, and takes its stale pid file away. */
export async function clearTheWay(folder: Folder) {
  const giveUpAt = Date.now() + LEFTOVERS_MAY_TAKE_MS;
  for (let left = residents(folder); left.length > 0; left = residents(folder)) {
    if (Date.now() > giveUpAt) for (const pid of left) kill(pid);
    await delay(20);
  }
  // A zombie, or a stranger with the same pid, would make PostgreSQL believe that it runs already.
  if (process.platform === "linux") rmSync(pidFile(folder), { force: true });
}

function pidFile(folder: Folder) {
  return join(folder.cluster, "postmaster.pid");
}

function residents(folder: Folder) {
  if (process.platform !== "linux") return [];
  const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
  return pids.filter((pid) => worksIn(folder.cluster, pid) && isRunning(pid));
}

/** Every process of PostgreSQL makes the cluster its working directory. */
function worksIn(cluster: string, pid: number) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    if (["ENOENT", "ESRCH", "EACCES", "EPERM"].includes(errorCode(error))) return false;
    throw error;
  }
}

function kill(pid: number) {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}
