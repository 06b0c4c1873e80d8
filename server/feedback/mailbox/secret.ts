import { unseal } from "@/server/access/secrets";

/** What the password of a mailbox is sealed for. */
export const MAILBOX_SECRET = "feedback:mailbox";

/** Null when it cannot be read any more, as after a change of WAYMARK_SECRET. */
export function readMailboxSecret(sealed: string): string | null {
  try {
    return unseal(sealed, MAILBOX_SECRET);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null; // whoever asked says what to do about it
  }
}
