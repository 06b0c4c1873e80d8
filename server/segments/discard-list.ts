import type { Db } from "@/db/client";
import { discardedList } from "@/db/schema";

const DAY_MS = 86_400_000;

/** A campaign or an export that has begun ends with the list it began with; none lasts longer. */
export const DISCARDED_FOR_DAYS = 30;

/** Leaves a list to the engine, which removes its rows. */
export async function discardList(tx: Db, listId: string, now: Date, afterDays: number): Promise<void> {
  const dueAt = new Date(now.getTime() + afterDays * DAY_MS);
  await tx
    .insert(discardedList)
    .values({ listId, dueAt })
    .onConflictDoUpdate({ target: discardedList.listId, set: { dueAt } });
}
