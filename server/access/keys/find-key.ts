import { and, eq, isNull, lt, or } from "drizzle-orm";
import { accessKey } from "@/db/schema";
import type { Database } from "@/server/database";
import { unseal } from "../secrets";

const USE_IS_NOTED_EVERY_MS = 60_000;

/** A key in use with its plain secret, or null. Asked at every call: a revoked key stops at once. */
export async function findKey(db: Database, id: string) {
  const [found] = await db
    .select()
    .from(accessKey)
    .where(and(eq(accessKey.id, id), isNull(accessKey.revokedAt)));
  return found ? { ...found, secret: unseal(found.secret, "access-key") } : null;
}

/** Notes that a key was used, to the minute. */
export async function noteUse(
  db: Database,
  { id, lastUsedAt }: { id: string; lastUsedAt: Date | null },
  now: Date,
): Promise<void> {
  const due = new Date(now.getTime() - USE_IS_NOTED_EVERY_MS);
  if (lastUsedAt && lastUsedAt > due) return;
  await db
    .update(accessKey)
    .set({ lastUsedAt: now })
    .where(and(eq(accessKey.id, id), or(isNull(accessKey.lastUsedAt), lt(accessKey.lastUsedAt, due))));
}
