import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** Tells every engine that there is something new to do, once the transaction commits. Never in a transaction of event ingest. */
export async function wakeEngine(tx: Pick<Db, "execute">): Promise<void> {
  await tx.execute(sql`select pg_notify('waymark_engine', '')`);
}
