import { unseal } from "@/server/access/secrets";

/** What the password of a mail server is sealed for. */
export const SMTP_SECRET = "provider:smtp";

/** The password a row keeps, empty where there is none; null when it cannot be read any more, as after a change of WAYMARK_SECRET. */
export function readPassword(secret: string | null): string | null {
  if (!secret) return "";
  try {
    return unseal(secret, SMTP_SECRET);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null; // whoever asked says what to do about it
  }
}
