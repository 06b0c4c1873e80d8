import { z } from "zod";
import { Id } from "@/domain/shared/id";
import { recordAudit } from "@/server/audit/record-audit";
import type { AccountContext } from "@/server/context";
import { AppError } from "@/server/errors";
import { allowAccount } from "../allow";
import { insertInvitation } from "./insert-invitation";
import { lockMember } from "./lock-member";

export const OfferNewPassword = z.object({ userId: Id });

/** A link for a member who has forgotten their password. An owner's is set on the command line, by who holds the machine. */
export async function offerNewPassword(ctx: AccountContext, { userId }: z.infer<typeof OfferNewPassword>) {
  allowAccount(ctx, "team:write");

  return ctx.db.transaction(async (tx) => {
    const member = await lockMember(tx, ctx, userId);
    const { email, name, role } = member;
    if (role === "owner") {
      throw new AppError(
        "forbidden",
        "An owner's password is set on the machine: npm run waymark -- members set-password",
      );
    }
    const invitedBy = ctx.actor.kind === "user" ? ctx.actor.id : null;
    const offered = await insertInvitation(
      tx,
      { email, role, projects: [], memberId: userId, invitedBy },
      ctx.now(),
    );
    await recordAudit(tx, ctx, {
      action: "password.offer-new",
      subject: { kind: "user", id: userId, name },
    });
    return offered;
  });
}
