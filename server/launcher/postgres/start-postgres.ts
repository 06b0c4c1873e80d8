import { setTimeout as delay } from "node:timers/promises";
import { errorCode } from "../alive.mjs";
import { lock } from "../file-lock.mjs";
import { type BringUp, bringUp } from "./bring-up";
import { diskIsFull } from "./disk";
import { type Folder, openFolder, urlOf } from "./folder";
import { isPostgresOf } from "./postmaster";
import { defaultSettings, type Settings } from "./settings";
import { enter, isUsed } from "./users";
import { watch } from "./watch";

export interface StartPostgres {
  dir: string;
  log?: (line: string) => void;
  settings?: Settings;
  /** As root: run PostgreSQL in a user namespace where the system allows it. */
  userNamespaces?: boolean;
}

const OTHERS_MAY_TAKE_MS = 10 * 60_000; // another start may be recovering after a crash
const STOP_MAY_TAKE_MS = 60_000;

/**
 * The embedded PostgreSQL in `dir`: starts it, or adopts the one that runs there; starts it again whenever it dies.
 * `stop()` stops it unless somebody else uses it too.
 */
export async function startPostgres({ dir, log = () => {}, settings, userNamespaces = true }: StartPostgres) {
  const folder = openFolder(dir);
  const wanted: BringUp = { folder, settings: { ...defaultSettings(), ...settings }, userNamespaces, log };
  const { pid, adopted, seat } = await holding(folder, log, async () => {
    const up = await bringUp(wanted, { isRevival: false });
    return { ...up, seat: enter(folder) };
  });
  if (adopted) log(`Found the database running (pid ${pid})`);

  const watched = watch({
    pid,
    log,
    isUp: (present) => isPostgresOf(folder, present),
    restart: () => holding(folder, log, () => bringUp(wanted, { isRevival: true })),
  });
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    await watched.end();
    await holding(folder, log, async () => {
      seat.leave();
      if (!isUsed(folder)) await shutDown(folder, watched.pid());
    });
  };

  return {
    url: urlOf(folder),
    port: folder.port(),
    adopted,
    get pid() {
      return watched.pid();
    },
    stop: () => (stopping ??= stop()),
  };
}

export type Postgres = Awaited<ReturnType<typeof startPostgres>>;

async function holding<T>(folder: Folder, log: (line: string) => void, work: () => Promise<T>) {
  const onWait = (pid: number) => log(`Waiting for pid ${pid}, which is starting or stopping this database`);
  const turn = await lock(folder.lock, { patienceMs: OTHERS_MAY_TAKE_MS, onWait }).catch((error: unknown) => {
    throw errorCode(error) === "ENOSPC" ? new Error(diskIsFull(folder.dir)) : error;
  });
  try {
    return await work();
  } finally {
    turn.release();
  }
}

/** Lets running statements be cancelled and everything be written; a server that does not end is cut off. */
async function shutDown(folder: Folder, pid: number) {
  const cutOffAt = Date.now() + STOP_MAY_TAKE_MS;
  if (isPostgresOf(folder, pid)) process.kill(pid, "SIGINT");
  for (let cut = false; isPostgresOf(folder, pid); await delay(10)) {
    if (cut || Date.now() < cutOffAt) continue;
    cut = true;
    process.kill(pid, "SIGQUIT");
  }
}
