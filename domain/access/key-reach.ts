/** What a key may do: all that its project's admin may, or only what an app or a page needs that everybody can read. */
export const keyReaches = ["full", "publishable"] as const;
export type KeyReach = (typeof keyReaches)[number];
