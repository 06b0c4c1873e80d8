import { and, asc, eq, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import { type AttributeChange, attributeChange } from "@/db/schema";
import { takeChangeTurn } from "@/server/endpoints/take-turns";

const CHANGING_LOCK = 7_205_784;
const MOST_ASKED = 10;

/** The oldest change of a project that no other engine is at, in its turn; it is this transaction's until that ends. */
export async function takeChange(tx: Db): Promise<AttributeChange | null> {
  for (const { id, projectId } of await oldestOpen(tx)) {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${CHANGING_LOCK}::int, hashtext(${id})) as mine`,
    );
    if (!lock?.mine) continue;
    await takeChangeTurn(tx, projectId); // before its row, which a merge may write in its own turn
    const stillOpen = and(eq(attributeChange.id, id), isNull(attributeChange.finishedAt));
    const [change] = await tx.select().from(attributeChange).where(stillOpen).for("update");
    if (change) return change;
  }
  return null;
}

/** One a project: those after it may build on it. */
function oldestOpen(tx: Db): Promise<{ id: string; projectId: string }[]> {
  const before = alias(attributeChange, "before");
  const ahead = and(
    eq(before.projectId, attributeChange.projectId),
    isNull(before.finishedAt),
    sql`(${before.createdAt}, ${before.id}) < (${attributeChange.createdAt}, ${attributeChange.id})`,
  );
  return tx
    .select({ id: attributeChange.id, projectId: attributeChange.projectId })
    .from(attributeChange)
    .where(and(isNull(attributeChange.finishedAt), notExists(tx.select().from(before).where(ahead))))
    .orderBy(asc(attributeChange.createdAt), asc(attributeChange.id))
    .limit(MOST_ASKED);
}
