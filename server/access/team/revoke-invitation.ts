import { eq } from "drizzle-orm";
import { z } from "zod";
import { invitation } from "@/db/schema";
import { invitationState } from "@/domain/access/invitation";
import { Id } from "@/domain/shared/id";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { allowAccount } from "../allow";

export const RevokeInvitation = z.object({ id: Id });

export async function revokeInvitation(ctx: AccountContext, { id }: z.infer<typeof RevokeInvitation>) {
  allowAccount(ctx, "team:write");

  return ctx.db.transaction(async (tx) => {
    const [found] = await tx.select().from(invitation).where(eq(invitation.id, id)).for("update");
    if (!found) throw new AppError("not_found", "There is no such invitation");
    const state = invitationState(found, ctx.now());
    if (state !== "open") throw new AppError("conflict", `This invitation is ${state} already`);
    await tx.update(invitation).set({ revokedAt: ctx.now() }).where(eq(invitation.id, id));
    await recordAudit(tx, ctx, {
      action: "invitation.revoke",
      subject: { kind: "invitation", id, name: found.email },
      before: { email: found.email, role: found.role },
    });
    return { id };
  });
}
