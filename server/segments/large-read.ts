import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/**
 * The same for a read of everybody. Before a table has been analyzed the planner takes a million people for one, and would
 * count all events again for each of them: it may not loop.
 */
export function readEverybody<Row extends Record<string, unknown>>(db: Db, statement: SQL): Promise<Row[]> {
  return db.transaction(async (tx) => {
    await forbidLoops(tx);
    return readLarge<Row>(tx, statement);
  });
}

/** Until the transaction ends. */
export async function forbidLoops(tx: Db): Promise<void> {
  await tx.execute(sql`select set_config('enable_nestloop', 'off', true)`);
}

/** More memory for hash tables, no compiler, a plan for these very values; until the transaction ends. */
export async function giveRoom(tx: Db): Promise<void> {
  await tx.execute(sql`select set_config('work_mem', '128MB', true), set_config('jit', 'off', true),
    set_config('plan_cache_mode', 'force_custom_plan', true)`);
}

/** A read that goes over many people. */
export function readLarge<Row extends Record<string, unknown>>(db: Db, statement: SQL): Promise<Row[]> {
  return db.transaction(async (tx) => {
    await giveRoom(tx);
    const rows = await tx.execute(statement);
    return [...rows] as Row[]; // the columns the statement names
  });
}
