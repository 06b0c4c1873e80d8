import { and, desc, eq, gt, sql } from "drizzle-orm";
import { session } from "@/db/schema";
import { deviceOf } from "@/domain/access/device";
import { type SelfContext, selfOf } from "./self";

/** The actor's own open sessions, the last seen first. Never their tokens: whoever has one is signed in. */
export async function listSessions(ctx: SelfContext) {
  const self = selfOf(ctx);
  const rows = await ctx.db
    .select()
    .from(session)
    .where(and(eq(session.userId, self.id), gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(session.updatedAt));
  return rows.map(({ id, ipAddress, userAgent, createdAt, updatedAt, expiresAt }) => ({
    id,
    device: deviceOf(userAgent),
    ip: ipAddress || null,
    signedInAt: createdAt,
    lastSeenAt: updatedAt,
    expiresAt,
    isThisOne: id === ctx.sessionId,
  }));
}
