/** What came back of a mail after somebody had taken it. */
export const feedbackKinds = ["hard_bounce", "soft_bounce", "complaint"] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** What becomes of a notice: it said something new, was known already, or is about none of this project's mail. */
export type Taken = "taken" | "known" | "foreign";

/** Text of the outside that is stored and shown: one line, not too long. */
export function shortDetail(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 500);
}
