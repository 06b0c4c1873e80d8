import { unseal } from "@/server/access/secrets";

/** What the secret access key of SES is sealed for. */
export const SES_SECRET = "provider:ses";

/** The secret a row keeps; null when it cannot be read any more, as after a change of WAYMARK_SECRET. */
export function readSesSecret(secret: string | null): string | null {
  if (!secret) return null;
  try {
    return unseal(secret, SES_SECRET);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null; // whoever asked says what to do about it
  }
}
