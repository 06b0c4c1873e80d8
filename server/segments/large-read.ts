import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** A read that goes over many people: more memory for its hash tables, no compiler, a plan for these very values. */
export function readLarge<Row extends Record<string, unknown>>(db: Db, statement: SQL): Promise<Row[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('work_mem', '128MB', true), set_config('jit', 'off', true),
      set_config('plan_cache_mode', 'force_custom_plan', true)`);
    const rows = await tx.execute(statement);
    return [...rows] as Row[]; // the columns the statement names
  });
}
