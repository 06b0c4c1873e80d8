import { eq } from "drizzle-orm";
import { z } from "zod";
import { session, user } from "@/db/schema";
import { MemberEmail } from "@/domain/access/person";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { allowAccount } from "../allow";
import { Password, replacePassword } from "../password";
import { revokeLinks } from "../team/revoke-links";

export const SetPassword = z.object({ email: MemberEmail, password: Password });

/** For the command line: gives a member, an owner too, a new password and ends their sessions. */
export async function setPassword(ctx: AccountContext, { email, password }: z.infer<typeof SetPassword>) {
  allowAccount(ctx, "owner:write");

  return ctx.db.transaction(async (tx) => {
    const [member] = await tx.select().from(user).where(eq(user.email, email)).for("update");
    if (!member) throw new AppError("not_found", `There is no member with the address ${email}`, "email");
    await replacePassword(tx, member.id, password);
    await revokeLinks(tx, member.id, ctx.now());
    await tx.delete(session).where(eq(session.userId, member.id));
    await recordAudit(tx, ctx, {
      action: "password.set",
      subject: { kind: "user", id: member.id, name: member.name },
    });
    return { userId: member.id };
  });
}
