import { statfs } from "node:fs/promises";
import type { Database } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";
import { version } from "@/package.json";
import type { Env } from "@/server/env";
import { BETWEEN_ROUNDS_MS, type EngineHealth, engineHealth } from "./engine-health";

export interface InstallationHealth {
  status: "ok" | "unavailable";
  version: string;
  database: "ok" | "unreachable" | "not migrated";
  engine: EngineHealth & { on: boolean };
  reason?: string;
}

const silent: EngineHealth = { owners: 0, queueDepth: 0, ratePerSecond: 0, lagMs: 0 };

const DATABASE_MAY_TAKE_MS = 3_000;
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/** Whether this installation works: the disk has room, the database answers and is migrated, and where the engine is on, one is alive. */
export async function installationHealth(
  db: Database,
  { engineOn, dataDir }: Pick<Env, "engineOn" | "dataDir">,
): Promise<InstallationHealth> {
  const [found, full] = await Promise.all([
    soonOrUnreachable(databaseHealth(db, engineOn), engineOn),
    isFull(dataDir),
  ]);
  if (!full) return found;
  return {
    ...found,
    status: "unavailable",
    reason: "The disk that holds the data directory is full: free some space",
  };
}

async function databaseHealth(db: Database, engineOn: boolean): Promise<InstallationHealth> {
  try {
    if (!(await isMigrated(db))) return unwell(engineOn, "not migrated", "The database is not migrated yet");
    const engine = { on: engineOn, ...(await engineHealth({ db }, engineOn ? BETWEEN_ROUNDS_MS : 0)) };
    if (engineOn && engine.owners === 0) {
      return { ...unwell(engineOn, "ok", "The delivery engine is on, but none is alive"), engine };
    }
    return { status: "ok", version, database: "ok", engine };
  } catch (error) {
    console.error("The health check found the database unreachable", error);
    return unwell(engineOn, "unreachable", "The database does not answer");
  }
}

/** A monitor does not wait as long as a connection may take. */
function soonOrUnreachable(asked: Promise<InstallationHealth>, engineOn: boolean) {
  return new Promise<InstallationHealth>((resolve, reject) => {
    const late = setTimeout(() => {
      resolve(unwell(engineOn, "unreachable", "The database does not answer"));
    }, DATABASE_MAY_TAKE_MS);
    asked.then(resolve, reject).finally(() => clearTimeout(late));
  });
}

function unwell(on: boolean, database: InstallationHealth["database"], reason: string): InstallationHealth {
  return { status: "unavailable", version, database, engine: { on, ...silent }, reason };
}

async function isFull(dir: string) {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize < LEAST_FREE_BYTES;
}

async function isMigrated(db: Database): Promise<boolean> {
  const [there] = await db.raw<{ migrations: string | null }[]>`
    select to_regclass('drizzle.__drizzle_migrations') as migrations`;
  if (!there?.migrations) return false;
  const [applied] = await db.raw<{ count: number }[]>`
    select count(*)::int as count from drizzle.__drizzle_migrations`;
  return (applied?.count ?? 0) >= journal.entries.length;
}
