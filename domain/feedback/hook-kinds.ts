/** How calls about bounces and complaints prove where they come from: signed with a secret we gave, or by Amazon SNS. */
export const hookKinds = ["signed", "ses"] as const;
export type HookKind = (typeof hookKinds)[number];
