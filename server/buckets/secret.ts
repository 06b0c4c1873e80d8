import { unseal } from "@/server/access/secrets";

/** What the secret key of a bucket is sealed for. */
export const BUCKET_SECRET = "bucket";

/** The secret a row keeps; null when it cannot be read any more, as after a change of WAYMARK_SECRET. */
export function readSecret(sealed: string): string | null {
  try {
    return unseal(sealed, BUCKET_SECRET);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return null; // whoever asked says what to do about it
  }
}
