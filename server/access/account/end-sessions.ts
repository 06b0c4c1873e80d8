import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { session } from "@/db/schema";
import { deviceOf } from "@/domain/access/device";
import { Id } from "@/domain/shared/id";
import { recordAudit } from "@/server/audit/record-audit";
import { AppError } from "@/server/errors";
import { type SelfContext, selfOf } from "./self";

export const EndSessions = z.object({ id: Id.nullable() });

/** Ends one of the actor's own sessions, or with null all but the present one. */
export async function endSessions(ctx: SelfContext, { id }: z.infer<typeof EndSessions>) {
  const self = selfOf(ctx);
  const which = id ? eq(session.id, id) : ne(session.id, ctx.sessionId);

  return ctx.db.transaction(async (tx) => {
    const ended = await tx
      .delete(session)
      .where(and(eq(session.userId, self.id), which))
      .returning();
    if (id && ended.length === 0) throw new AppError("not_found", "That session has ended already.");
    await recordAudit(tx, ctx, {
      action: "session.end",
      subject: { kind: "user", id: self.id, name: self.name },
      before: { sessions: ended.map(({ userAgent, ipAddress }) => [deviceOf(userAgent), ipAddress || null]) },
    });
    return { ended: ended.length };
  });
}
