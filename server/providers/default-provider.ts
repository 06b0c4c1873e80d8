import { and, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type ProviderRow, provider } from "@/db/schema";
import type { Channel } from "@/domain/messaging/channel";

/** Through whom a project's messages leave: its own provider, else the account's, else the sandbox, which is made when first asked for. */
export async function defaultProvider(db: Db, projectId: string, channel: Channel): Promise<ProviderRow> {
  const found = await liveProvider(db, projectId, channel);
  if (found) return found;
  return db.transaction(async (tx) => {
    await lockProviders(tx);
    return (await liveProvider(tx, projectId, channel)) ?? makeSandbox(tx, channel);
  });
}

/** Until the transaction ends, nobody else makes or replaces a provider. */
export async function lockProviders(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7205761)`);
}

/** Its settings name a sender, so that a first campaign can be launched before anything is set up. */
export async function makeSandbox(tx: Db, channel: Channel): Promise<ProviderRow> {
  const settings = { fromName: "Waymark", fromAddress: "hello@example.com" };
  const [made] = await tx
    .insert(provider)
    .values({ channel, kind: "outbox", name: "Outbox", settings })
    .returning();
  if (!made) throw new Error("the insert returned no provider");
  return made;
}

async function liveProvider(db: Db, projectId: string, channel: Channel) {
  const [found] = await db
    .select()
    .from(provider)
    .where(
      and(
        eq(provider.channel, channel),
        isNull(provider.retiredAt),
        or(eq(provider.projectId, projectId), isNull(provider.projectId)),
      ),
    )
    .orderBy(sql`${provider.projectId} is null`, desc(provider.createdAt))
    .limit(1);
  return found ?? null;
}
