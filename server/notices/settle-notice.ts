import { sql } from "drizzle-orm";
import { type Either, perform } from "@/db/perform";

/** The cause is gone, so its notice is too. */
export async function settleNotice(tx: Either, dedupeKey: string, now: Date): Promise<void> {
  await perform(
    tx,
    sql`
    update notice set dismissed_at = ${now.toISOString()}::text::timestamptz, dedupe_key = null
    where dedupe_key = ${dedupeKey}`,
  );
}
