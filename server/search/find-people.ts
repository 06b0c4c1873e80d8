import { and, eq, gte, inArray, lt, or } from "drizzle-orm";
import { endpoint } from "@/db/schema";
import { projectContext } from "@/server/access/project-context";
import type { AccountContext } from "@/server/context";

const MOST = 5;
const LAST = "\u{10FFFF}";

/** By the beginning of an address or by the whole id: what an index answers among millions. */
export async function findPeople(ctx: AccountContext, projectId: string, words: string) {
  const { projectId: seen } = await projectContext(ctx, projectId);
  const key = words.toLowerCase();
  const startsAlike = and(
    inArray(endpoint.channel, ["EMAIL", "SMS"]),
    gte(endpoint.addressKey, key),
    lt(endpoint.addressKey, `${key}${LAST}`),
  );
  return ctx.db
    .select({ id: endpoint.id, address: endpoint.address, channel: endpoint.channel })
    .from(endpoint)
    .where(and(eq(endpoint.projectId, seen), or(eq(endpoint.id, words), startsAlike)))
    .limit(MOST);
}
