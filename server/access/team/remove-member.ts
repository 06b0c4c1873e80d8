import { eq } from "drizzle-orm";
import { z } from "zod";
import { user } from "@/db/schema";
import { Id } from "@/domain/shared/id";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { allowAccount } from "../allow";
import { keepAnOwner, lockMember } from "./lock-member";
import { revokeLinks } from "./revoke-links";

export const RemoveMember = z.object({ userId: Id });

/** Their sessions, password and project roles go with them; what they made and the audit log stay. */
export async function removeMember(ctx: AccountContext, { userId }: z.infer<typeof RemoveMember>) {
  allowAccount(ctx, "team:write");

  return ctx.db.transaction(async (tx) => {
    const member = await lockMember(tx, ctx, userId);
    await keepAnOwner(tx, member, null);
    await revokeLinks(tx, userId, ctx.now(), "made");
    await tx.delete(user).where(eq(user.id, userId));
    const { name, email, role } = member;
    await recordAudit(tx, ctx, {
      action: "member.remove",
      subject: { kind: "user", id: userId, name },
      before: { name, email, role },
    });
    return { userId };
  });
}
