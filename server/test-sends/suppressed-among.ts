import { inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { suppression } from "@/db/schema";
import { addressKeyOf } from "@/domain/endpoints/address";

/** EML-16: which of these addresses nobody writes to any more, as they are written here. */
export async function suppressedAmong(db: Db, addresses: string[]): Promise<Set<string>> {
  const keys = new Map(addresses.map((address) => [addressKeyOf("EMAIL", address), address]));
  if (keys.size === 0) return new Set();
  const rows = await db
    .select({ key: suppression.addressKey })
    .from(suppression)
    .where(inArray(suppression.addressKey, [...keys.keys()]));
  return new Set(rows.flatMap(({ key }) => keys.get(key) ?? []));
}
