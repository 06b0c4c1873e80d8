import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invitation } from "@/db/schema";
import { env } from "@/server/installed-env";
import { newToken } from "./token";

const SEVEN_DAYS_MS = 7 * 24 * 60 * 60_000;

type New = Pick<typeof invitation.$inferInsert, "email" | "role" | "projects" | "memberId" | "invitedBy">;

/** Makes a link that opens once within seven days; earlier links to the same address stop working. The token is shown now or never. */
export async function insertInvitation(tx: Db, fresh: New, now: Date) {
  await tx
    .update(invitation)
    .set({ revokedAt: now })
    .where(
      and(eq(invitation.email, fresh.email), isNull(invitation.acceptedAt), isNull(invitation.revokedAt)),
    );
  const { token, tokenHash } = newToken();
  const expiresAt = new Date(now.getTime() + SEVEN_DAYS_MS);
  const [row] = await tx
    .insert(invitation)
    .values({ ...fresh, tokenHash, expiresAt, createdAt: now })
    .returning({ id: invitation.id, email: invitation.email, expiresAt: invitation.expiresAt });
  if (!row) throw new Error("the insert returned no invitation");
  return { ...row, url: `${env().publicUrl}/invitation/${token}` };
}
