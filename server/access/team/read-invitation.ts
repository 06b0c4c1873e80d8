import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invitation, user } from "@/db/schema";
import { type InvitationState, invitationState } from "@/domain/access/invitation";
import { hashToken } from "./token";

interface Offered {
  state: InvitationState;
  email: string;
  /** Set when the link is a member's, for a new password. */
  memberName: string | null;
}

/** What a link offers to whoever holds it; null when there never was such a link. */
export async function readInvitation(db: Db, token: string, now: Date): Promise<Offered | null> {
  const [found] = await db
    .select({ invitation, memberName: user.name })
    .from(invitation)
    .leftJoin(user, eq(user.id, invitation.memberId))
    .where(eq(invitation.tokenHash, hashToken(token)));
  if (!found) return null;
  const { email } = found.invitation;
  return { state: invitationState(found.invitation, now), email, memberName: found.memberName };
}
