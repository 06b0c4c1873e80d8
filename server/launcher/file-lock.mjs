import { randomUUID } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { errorCode, fingerprintOf, isAlive, pidOf } from "./alive.mjs";

/**
 * A lock that a killed holder cannot keep. The folder `dir` holds numbered turns; the highest one is the present holder.
 * Whoever finds it dead or done takes the next number, which only one can create: two never take over at once.
 * @param {string} dir
 * @param {Record<string, unknown>} [note] what others may read about the holder
 * @returns {{ release: () => void } | null} null while another one holds it
 */
export function tryLock(dir, note = {}) {
  mkdirSync(dir, { recursive: true });
  const latest = Math.max(0, ...turnsIn(dir));
  if (latest > 0 && holderOf(dir, latest)) return null;

  const turn = latest + 1;
  const mine = { fingerprint: fingerprintOf(process.pid), note };
  if (!createWhole(join(dir, String(turn)), mine)) return null;
  if (Math.max(...turnsIn(dir)) > turn) {
    rmSync(join(dir, String(turn)), { force: true }); // we looked too early: others have come and gone meanwhile
    return null;
  }
  for (const past of turnsIn(dir)) if (past < turn) rmSync(join(dir, String(past)), { force: true });
  return { release: () => truncateSync(join(dir, String(turn))) }; // needs no room, even on a full disk
}

/**
 * Waits for the lock as long as it takes, or throws after `patienceMs`.
 * @param {string} dir
 * @param {{ patienceMs: number, onWait?: (pid: number) => void }} options
 */
export async function lock(dir, { patienceMs, onWait }) {
  const deadline = Date.now() + patienceMs;
  let told = false;
  for (;;) {
    const held = tryLock(dir);
    if (held) return held;
    const holder = lockHolder(dir);
    if (holder && !told) {
      told = true;
      onWait?.(holder.pid);
    }
    if (Date.now() > deadline)
      throw new Error(`Waited too long for ${dir}, held by pid ${holder?.pid ?? "?"}`);
    await delay(25);
  }
}

/** Who holds the lock now, and what it noted. */
export function lockHolder(/** @type {string} */ dir) {
  const latest = Math.max(0, ...turnsIn(dir));
  return latest > 0 ? holderOf(dir, latest) : null;
}

function turnsIn(/** @type {string} */ dir) {
  return existsSync(dir) ? readdirSync(dir).map(Number).filter(Number.isInteger) : [];
}

/** @returns {{ pid: number, note: Record<string, unknown> } | null} */
function holderOf(/** @type {string} */ dir, /** @type {number} */ turn) {
  try {
    const written = readFileSync(join(dir, String(turn)), "utf8");
    if (written === "") return null; // released
    const { fingerprint, note } = JSON.parse(written);
    return isAlive(fingerprint) ? { pid: pidOf(fingerprint), note } : null;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** Creates the file with its content in one step; false when it is there already. */
function createWhole(/** @type {string} */ path, /** @type {object} */ content) {
  const draft = `${path}.${randomUUID()}.draft`;
  writeFileSync(draft, JSON.stringify(content));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
