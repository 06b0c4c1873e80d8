import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { type Account, giveTo } from "./account";
import { type Folder, SUPERUSER } from "./folder";

/** Runs initdb, from the beginning if an earlier one was cut short. */
export async function initialise(folder: Folder, initdb: string, account: Account) {
  rmSync(folder.cluster, { recursive: true, force: true });
  mkdirSync(folder.cluster, { mode: 0o700 });
  folder.newPassword();

  // initdb reads the password as the account, which may enter nothing of ours but the cluster and the system's tmp.
  const passwordFile = join(tmpdir(), `waymark-initdb-${process.pid}-${Date.now()}`);
  mkdirSync(passwordFile, { mode: 0o700 });
  try {
    writeFileSync(join(passwordFile, "password"), folder.password(), { mode: 0o600 });
    giveTo(account, passwordFile);
    giveTo(account, folder.cluster);
    await run(initdb, account, [
      ...INITDB_ARGS,
      `--pwfile=${join(passwordFile, "password")}`,
      "-D",
      folder.cluster,
    ]);
  } finally {
    rmSync(passwordFile, { recursive: true, force: true });
  }
  folder.markInitialised();
}

const INITDB_ARGS = [
  `--username=${SUPERUSER}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-instructions",
];

async function run(program: string, account: Account, programArgs: string[]) {
  const { command, args, options } = account.wrap(program, programArgs);
  const child = spawn(command, args, { ...options, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const complaint = child.stderr ? await text(child.stderr) : "";
  if ((await ended) !== 0) throw new Error(`The database could not be created: ${complaint.trim()}`);
}
