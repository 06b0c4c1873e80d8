/** The vendors a message can be handed to. server/providers/index.ts holds one line for each. */
export const providerKinds = ["outbox", "smtp", "ses"] as const;
export type ProviderKind = (typeof providerKinds)[number];
