import { randomBytes } from "node:crypto";
import type { FeedbackHook } from "@/db/schema";
import { seal, unseal } from "@/server/access/secrets";

const HOOK_SECRET = "feedback:hook";

/** What calls are signed with. Whoever calls needs it in the clear, so it is sealed rather than hashed. */
export function newHookSecret(): { secret: string; sealed: string } {
  const secret = `whsec_${randomBytes(24).toString("base64url")}`;
  return { secret, sealed: seal(secret, HOOK_SECRET) };
}

/** Null when it cannot be read any more, as after a change of WAYMARK_SECRET. */
export function readHookSecret({ secret }: Pick<FeedbackHook, "secret">): string | null {
  if (!secret) return null;
  try {
    return unseal(secret, HOOK_SECRET);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null; // whoever asked says what to do about it
  }
}
