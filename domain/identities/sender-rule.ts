/** Who may send. `any`: also a sender nobody has proven, for many mail servers see to that themselves. `verified`: none but proven ones. */
export const senderRules = ["any", "verified"] as const;
export type SenderRule = (typeof senderRules)[number];

/** What is known of a sender before anything goes out. */
export interface SenderStanding {
  rule: SenderRule;
  /** Somebody has proven that it is the account's. */
  isVerified: boolean;
  /** The mail leaves the house, rather than to lie in the Outbox. */
  leaves: boolean;
}

interface SenderProblem {
  level: "error" | "warning";
  message: string;
  fix: string;
}

const fix = "Verify its domain or address in Settings → Senders.";

/** EML-5. Null: there is nothing to say. */
export function senderProblem(
  address: string,
  { rule, isVerified, leaves }: SenderStanding,
): SenderProblem | null {
  if (isVerified || (rule === "any" && !leaves)) return null;
  if (rule === "any") {
    const message = `“${address}” is not verified: mailboxes may take its mail for spam, unless your mail server signs it.`;
    return { level: "warning", message, fix };
  }
  const message = `“${address}” is not verified, and this project sends from verified senders only.`;
  return { level: "error", message, fix };
}
