import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type ProviderRow, provider } from "@/db/schema";
import { settleNotice } from "@/server/notices/settle-notice";

/** The one open notice about a provider that rests. */
export const restNoticeKey = (providerId: string) => `provider.paused:${providerId}`;

type Settings = Pick<ProviderRow, "id" | "name" | "settings" | "secret">;

/** Other settings for a provider in place: what it did under the old ones is forgotten. */
export async function mend(tx: Db, { id, name, settings, secret }: Settings, now: Date): Promise<void> {
  const trusted = { pausedUntil: null, failures: 0, lastError: null };
  await tx
    .update(provider)
    .set({ name, settings, secret, ...trusted })
    .where(eq(provider.id, id));
  await settleNotice(tx, restNoticeKey(id), now);
}
