import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { notice } from "@/db/schema";

/** The cause is gone, so its notice is too. */
export async function settleNotice(tx: Db, dedupeKey: string, now: Date): Promise<void> {
  await tx.update(notice).set({ dismissedAt: now, dedupeKey: null }).where(eq(notice.dedupeKey, dedupeKey));
}
