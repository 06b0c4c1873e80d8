import { and, eq, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invitation } from "@/db/schema";

/** Links to a new password for a member stop working; `made` says that those they made for others do too. */
export async function revokeLinks(tx: Db, userId: string, now: Date, made?: "made"): Promise<void> {
  const theirs = eq(invitation.memberId, userId);
  await tx
    .update(invitation)
    .set({ revokedAt: now })
    .where(
      and(
        made ? or(theirs, eq(invitation.invitedBy, userId)) : theirs,
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
      ),
    );
}
