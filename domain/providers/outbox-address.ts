/** What the sandbox does with an address. Everybody else's mail is delivered at once. */
export const outboxFates = ["bounce", "softbounce", "complaint", "reject", "slow"] as const;
export type OutboxFate = (typeof outboxFates)[number];

/** Domains that nobody can have (RFC 2606): what bounces on purpose is suppressed for the whole account, so it must not be a person. */
const reserved = "(?:[^@]+\\.)?(?:example\\.(?:com|org|net)|example|test|invalid)";

const magic = new RegExp(`^(${outboxFates.join("|")})(?:[+-][^@]*)?@${reserved}$`, "i");

/** bounce@example.com bounces, and so do bounce+1@… and bounce-ada@…, at the domains reserved for examples; null: it is delivered. */
export function outboxFate(address: string): OutboxFate | null {
  const word = magic.exec(address)?.[1]?.toLowerCase();
  return outboxFates.find((fate) => fate === word) ?? null;
}
