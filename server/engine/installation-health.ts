import type { Database } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json";
import { version } from "@/package.json";
import { type EngineHealth, engineHealth } from "./engine-health";

export interface InstallationHealth {
  status: "ok" | "unavailable";
  version: string;
  database: "ok" | "unreachable" | "not migrated";
  engine: EngineHealth & { on: boolean };
  reason?: string;
}

const silent: EngineHealth = { owners: 0, queueDepth: 0, ratePerSecond: 0, lagMs: 0 };

/** Whether this installation works: the database answers and is migrated, and where the engine is on, one is alive. */
export async function installationHealth(db: Database, engineOn: boolean): Promise<InstallationHealth> {
  const unwell = (database: InstallationHealth["database"], reason: string): InstallationHealth => ({
    status: "unavailable",
    version,
    database,
    engine: { on: engineOn, ...silent },
    reason,
  });
  try {
    if (!(await isMigrated(db))) return unwell("not migrated", "The database is not migrated yet");
    const engine = { on: engineOn, ...(await engineHealth({ db })) };
    if (engineOn && engine.owners === 0) {
      return { ...unwell("ok", "The delivery engine is on, but none is alive"), engine };
    }
    return { status: "ok", version, database: "ok", engine };
  } catch (error) {
    console.error("The health check found the database unreachable", error);
    return unwell("unreachable", "The database does not answer");
  }
}

async function isMigrated(db: Database): Promise<boolean> {
  const [there] = await db.raw<{ migrations: string | null }[]>`
    select to_regclass('drizzle.__drizzle_migrations') as migrations`;
  if (!there?.migrations) return false;
  const [applied] = await db.raw<{ count: number }[]>`
    select count(*)::int as count from drizzle.__drizzle_migrations`;
  return (applied?.count ?? 0) >= journal.entries.length;
}
