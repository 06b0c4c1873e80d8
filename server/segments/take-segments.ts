import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

const SEGMENTS_LOCK = 7_205_786;

/** Until the transaction ends nobody else changes which segments a project has, how they are called and what they name: two at once would close a circle that neither sees. Take it before any segment's row. */
export async function takeSegments(tx: Db, projectId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${SEGMENTS_LOCK}::int, hashtext(${projectId}))`);
}
