import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type Topic, topics } from "./topic";

/**
 * Tells every engine that there is something new to do, once the transaction commits; of the kind that is named, or of any.
 * Never in a transaction of event ingest.
 */
export async function wakeEngine(tx: Pick<Db, "execute">, ...about: Topic[]): Promise<void> {
  for (const topic of about.length > 0 ? about : topics)
    await tx.execute(sql`select pg_notify('waymark_engine', ${topic})`);
}
