export type InvitationState = "open" | "accepted" | "revoked" | "expired";

interface Dates {
  acceptedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
}

export function invitationState({ acceptedAt, revokedAt, expiresAt }: Dates, now: Date): InvitationState {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  return expiresAt <= now ? "expired" : "open";
}

/** Why a link no longer opens, for whoever followed it. */
export const closedBecause: Record<Exclude<InvitationState, "open">, string> = {
  accepted: "This link has been used. Sign in, or ask for a new one.",
  revoked: "This link has been withdrawn. Ask whoever sent it for a new one.",
  expired: "This link has expired. Ask whoever sent it for a new one.",
};
