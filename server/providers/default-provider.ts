import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
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
export const sandbox = {
  kind: "outbox",
  name: "Outbox",
  settings: { fromName: "Waymark", fromAddress: "hello@example.com" },
} as const;

export async function makeSandbox(tx: Db, channel: Channel): Promise<ProviderRow> {
  const [made] = await tx
    .insert(provider)
    .values({ ...sandbox, channel })
    .returning();
  if (!made) throw new Error("the insert returned no provider");
  return made;
}

/** The project's own provider, or null where it uses the account's. */
export async function ownProvider(db: Db, projectId: string, channel: Channel): Promise<ProviderRow | null> {
  return newest(db, channel, eq(provider.projectId, projectId));
}

export async function accountProvider(db: Db, channel: Channel): Promise<ProviderRow | null> {
  return newest(db, channel, isNull(provider.projectId));
}

async function liveProvider(db: Db, projectId: string, channel: Channel): Promise<ProviderRow | null> {
  return (await ownProvider(db, projectId, channel)) ?? accountProvider(db, channel);
}

async function newest(db: Db, channel: Channel, whose: SQL | undefined): Promise<ProviderRow | null> {
  const [found] = await db
    .select()
    .from(provider)
    .where(and(eq(provider.channel, channel), isNull(provider.retiredAt), whose))
    .orderBy(desc(provider.createdAt))
    .limit(1);
  return found ?? null;
}
