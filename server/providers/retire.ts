import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { provider } from "@/db/schema";
import { settleNotice } from "@/server/notices/settle-notice";
import { restNoticeKey } from "./mend";

/** Another provider takes its place; runs under way keep it. Should it fail them again, they say so anew. */
export async function retire(tx: Db, id: string, now: Date): Promise<void> {
  await tx.update(provider).set({ retiredAt: now }).where(eq(provider.id, id));
  await settleNotice(tx, restNoticeKey(id), now);
}
