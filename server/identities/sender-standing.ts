import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { identity } from "@/db/schema";
import { identityOf } from "@/domain/identities/covers";

/** Whether an address is proven to be the account's: itself, or by its domain. */
export async function isVerifiedSender(db: Db, address: string): Promise<boolean> {
  return identityOf(address, await verifiedIdentities(db)) !== null;
}

export function verifiedIdentities(db: Db) {
  return db
    .select({ kind: identity.kind, name: identity.name, state: identity.state })
    .from(identity)
    .where(eq(identity.state, "verified"));
}
