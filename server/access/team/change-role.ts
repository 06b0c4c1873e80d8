import { eq } from "drizzle-orm";
import { z } from "zod";
import { user } from "@/db/schema";
import { accountRoles } from "@/domain/access/roles";
import { rolesToGive } from "@/domain/access/team";
import { Id } from "@/domain/shared/id";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { accountRoleOf, allowAccount } from "../allow";
import { keepAnOwner, lockMember } from "./lock-member";
import { revokeLinks } from "./revoke-links";

export const ChangeRole = z.object({ userId: Id, role: z.enum(accountRoles) });

/** Holds from the member's next click: their role is read with every request. */
export async function changeRole(ctx: AccountContext, { userId, role }: z.infer<typeof ChangeRole>) {
  allowAccount(ctx, "team:write");

  return ctx.db.transaction(async (tx) => {
    const member = await lockMember(tx, ctx, userId);
    if (!rolesToGive(accountRoleOf(ctx)).includes(role)) {
      throw new AppError("forbidden", "Only an owner makes owners.", "role");
    }
    await keepAnOwner(tx, member, role);
    await tx.update(user).set({ role }).where(eq(user.id, userId));
    await revokeLinks(tx, userId, ctx.now());
    await recordAudit(tx, ctx, {
      action: "member.change-role",
      subject: { kind: "user", id: userId, name: member.name },
      before: { role: member.role },
      after: { role },
    });
    return { userId, role };
  });
}
