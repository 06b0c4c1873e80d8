/** What the sandbox does with an address. Everybody else's mail is delivered at once. */
export const outboxFates = ["bounce", "softbounce", "complaint", "reject", "slow"] as const;
export type OutboxFate = (typeof outboxFates)[number];

const magic = new RegExp(`^(${outboxFates.join("|")})(?:[+-][^@]*)?@`, "i");

/** bounce@… bounces, and so do bounce+1@… and bounce-ada@…, at any domain; null: it is delivered. */
export function outboxFate(address: string): OutboxFate | null {
  const word = magic.exec(address)?.[1]?.toLowerCase();
  return outboxFates.find((fate) => fate === word) ?? null;
}
