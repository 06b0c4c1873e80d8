import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { notice, type ProviderRow, provider } from "@/db/schema";

/** The one open notice about a provider that rests. */
export const restNoticeKey = (providerId: string) => `provider.paused:${providerId}`;

/** Other settings for a provider in place: what it did under the old ones is forgotten. */
export async function mend(
  tx: Db,
  id: string,
  settings: Pick<ProviderRow, "name" | "settings" | "secret">,
): Promise<void> {
  const trusted = { pausedUntil: null, failures: 0, lastError: null };
  await tx
    .update(provider)
    .set({ ...settings, ...trusted })
    .where(eq(provider.id, id));
  await tx.delete(notice).where(eq(notice.dedupeKey, restNoticeKey(id)));
}
