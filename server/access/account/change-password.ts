import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { session } from "@/db/schema";
import { recordAudit } from "@/server/audit/record-audit";
import { AppError } from "@/server/errors";
import { forgetTries, limitTries } from "../limit-tries";
import { isPasswordOf, Password, replacePassword } from "../password";
import { revokeLinks } from "../team/revoke-links";
import { type SelfContext, selfOf } from "./self";

export const ChangePassword = z.object({ present: z.string().max(1000), next: Password });

/** Asks for the present password, so that a browser left open is not enough; ends every other session. */
export async function changePassword(ctx: SelfContext, { present, next }: z.infer<typeof ChangePassword>) {
  const self = selfOf(ctx);
  const tries = { name: "change-password", of: self.id };
  await limitTries(ctx.db, { ...tries, tries: 5, seconds: 60 }, ctx.now());
  if (!(await isPasswordOf(ctx.db, self.id, present))) {
    throw new AppError("invalid", "That is not your present password.", "present");
  }
  await forgetTries(ctx.db, tries);

  return ctx.db.transaction(async (tx) => {
    await replacePassword(tx, self.id, next);
    await revokeLinks(tx, self.id, ctx.now());
    const others = and(eq(session.userId, self.id), ne(session.id, ctx.sessionId));
    const ended = await tx.delete(session).where(others).returning({ id: session.id });
    await recordAudit(tx, ctx, {
      action: "password.change",
      subject: { kind: "user", id: self.id, name: self.name },
      after: { sessionsEnded: ended.length },
    });
    return { sessionsEnded: ended.length };
  });
}
