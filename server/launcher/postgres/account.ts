import { type SpawnOptions, spawnSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** How PostgreSQL, which refuses to run as root, is run here. `owner` is who must own its files. */
export interface Account {
  owner: { uid: number; gid: number } | null;
  wrap(command: string, args: string[]): { command: string; args: string[]; options: SpawnOptions };
}

const NOBODY_INSIDE = ["-U", "--map-user=65534", "--map-group=65534"];

/** Ourselves, unless we are root: then a user namespace, which reaches whatever root reaches, else a plain user. */
export function chooseAccount({ userNamespaces = true } = {}): Account {
  if (process.getuid?.() !== 0) return ourselves();
  if (userNamespaces && spawnSync("unshare", [...NOBODY_INSIDE, "true"]).status === 0)
    return insideNamespace();
  return plainUser();
}

/** Hands the files to the account; a directory may have been made under another one. */
export function giveTo({ owner }: Account, path: string) {
  if (!owner || statSync(path).uid === owner.uid) return;
  for (const name of readdirSync(path, { recursive: true, encoding: "utf8" }))
    chownIt(join(path, name), owner);
  chownIt(path, owner);
}

/** Throws when the account cannot run `file`, for instance below a closed home directory. */
export function demandReach(account: Account, file: string) {
  const { command, args, options } = account.wrap(file, ["--version"]);
  const tried = spawnSync(command, args, { ...options, cwd: "/", encoding: "utf8" });
  if (tried.status === 0) return;
  const why = tried.error?.message ?? tried.stderr.trim();
  throw new Error(`PostgreSQL cannot be run (${why}).${account.owner?.uid ? ROOT_REMEDY : ""}`);
}

const ROOT_REMEDY =
  " It refuses to run as root, and an ordinary user cannot reach it here: start Waymark as an ordinary user," +
  " put it in a folder others may enter, or set DATABASE_URL to a PostgreSQL of your own.";

function ourselves(): Account {
  return { owner: null, wrap: (command, args) => ({ command, args, options: {} }) };
}

function insideNamespace(): Account {
  const wrap: Account["wrap"] = (command, args) => ({
    command: "unshare",
    args: [...NOBODY_INSIDE, command, ...args],
    options: {},
  });
  return { owner: { uid: 0, gid: 0 }, wrap };
}

function plainUser(): Account {
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid === null || gid === null) continue;
    return { owner: { uid, gid }, wrap: (command, args) => ({ command, args, options: { uid, gid } }) };
  }
  throw new Error(`There is no user postgres or nobody.${ROOT_REMEDY}`);
}

function idOf(flag: "-u" | "-g", name: string) {
  const asked = spawnSync("id", [flag, name], { encoding: "utf8" });
  return asked.status === 0 ? Number(asked.stdout) : null;
}

function chownIt(path: string, { uid, gid }: { uid: number; gid: number }) {
  if (!lstatSync(path).isSymbolicLink()) chownSync(path, uid, gid);
}
