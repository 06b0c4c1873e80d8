import { desc, eq } from "drizzle-orm";
import { invitation, user } from "@/db/schema";
import { invitationState } from "@/domain/access/invitation";
import type { AccountContext } from "@/server/context";
import { allowAccount } from "../allow";

const SHOWN = 100;

/** The latest links, newest first. */
export async function listInvitations(ctx: AccountContext) {
  allowAccount(ctx, "team:write");
  const rows = await ctx.db
    .select({ invitation, invitedBy: user.name })
    .from(invitation)
    .leftJoin(user, eq(user.id, invitation.invitedBy))
    .orderBy(desc(invitation.createdAt))
    .limit(SHOWN);
  return rows.map(({ invitation: { id, email, role, createdAt, expiresAt, ...rest }, invitedBy }) => ({
    id,
    email,
    role,
    createdAt,
    expiresAt,
    invitedBy,
    isForNewPassword: rest.memberId !== null,
    state: invitationState({ expiresAt, ...rest }, ctx.now()),
  }));
}
