import { setTimeout as delay } from "node:timers/promises";
import { type Account, chooseAccount, demandReach, giveTo } from "./account";
import { loadBinaries } from "./binaries";
import { ensureDatabase } from "./ensure-database";
import type { Folder } from "./folder";
import { initialise } from "./initialise";
import { launchPostmaster } from "./launch";
import { choosePort, isFree } from "./port";
import { clearTheWay, isPostgresOf, readPostmaster } from "./postmaster";
import type { Settings } from "./settings";
import { isUsed } from "./users";

export interface BringUp {
  folder: Folder;
  settings: Settings;
  userNamespaces: boolean;
  log: (line: string) => void;
}

const PORT_MAY_TAKE_MS = 5_000;

/**
 * Makes sure that PostgreSQL runs: takes over the one that does, or starts it. The caller holds the folder's lock.
 * A revival, for those who use the database already, keeps its port and never makes a new one.
 */
export async function bringUp(wanted: BringUp, { isRevival }: { isRevival: boolean }) {
  const adopted = await adopt(wanted.folder);
  const pid = adopted ?? (await start(wanted, isRevival));
  await ensureDatabase(wanted.folder);
  return { pid, adopted: adopted !== null };
}

async function adopt(folder: Folder) {
  for (;;) {
    const found = readPostmaster(folder);
    if (!found || !isPostgresOf(folder, found.pid)) return null;
    if (found.status === "ready") {
      if (found.port !== folder.port()) folder.keepPort(found.port);
      return found.pid;
    }
    await delay(20); // it is starting or stopping
  }
}

async function start({ folder, settings, userNamespaces, log }: BringUp, isRevival: boolean) {
  const binaries = await loadBinaries();
  const account: Account = chooseAccount({ userNamespaces });
  demandReach(account, binaries.postgres);
  if (!folder.isInitialised()) {
    if (isRevival) throw new Error(`The database in ${folder.dir} is gone: bring its folder back`);
    log("Creating the database");
    await initialise(folder, binaries.initdb, account);
  }
  giveTo(account, folder.cluster);
  await clearTheWay(folder);
  await settlePort(folder, !isRevival && !isUsed(folder));
  return await launchPostmaster({ folder, program: binaries.postgres, account, settings, log });
}

/** The port is chosen once: whoever is connected finds the database there again. Only a database nobody uses moves. */
async function settlePort(folder: Folder, mayMove: boolean) {
  const kept = folder.port();
  const giveUpAt = Date.now() + PORT_MAY_TAKE_MS;
  while (kept && !(await isFree(kept))) {
    if (mayMove) return folder.keepPort(await choosePort());
    if (Date.now() > giveUpAt) throw new Error(`Port ${kept} of the database is taken by another program`);
    await delay(100);
  }
  if (!kept) folder.keepPort(await choosePort());
}
