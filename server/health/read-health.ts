import { statfs } from "node:fs/promises";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

export interface Health {
  ok: boolean;
  /** What is wrong, for the person who has to mend it; empty when all is well. */
  problems: string[];
}

const DATABASE_MAY_TAKE_MS = 3_000;
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/** Whether this installation can work: its database answers and its disk has room. */
export async function readHealth({ db, dataDir }: { db: Db; dataDir: string }): Promise<Health> {
  const found = await Promise.all([databaseProblem(db), diskProblem(dataDir)]);
  const problems = found.filter((problem) => problem !== null);
  return { ok: problems.length === 0, problems };
}

async function databaseProblem(db: Db) {
  const late = AbortSignal.timeout(DATABASE_MAY_TAKE_MS);
  const silent = new Promise<string>((resolve) => {
    late.addEventListener("abort", () => resolve("The database does not answer."));
  });
  const asked = db.execute(sql`select 1`).then(
    () => null,
    (error: unknown) => `The database cannot be reached: ${reasonOf(error)}.`,
  );
  return await Promise.race([asked, silent]);
}

async function diskProblem(dataDir: string) {
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize < LEAST_FREE_BYTES
    ? `The disk that holds ${dataDir} is full: free some space.`
    : null;
}

/** Drizzle wraps what the driver said. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.cause instanceof Error) return reasonOf(error.cause);
  return error instanceof Error ? error.message : String(error);
}
