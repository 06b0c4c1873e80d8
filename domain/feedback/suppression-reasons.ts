/** EML-16: why nobody of the account writes to an address again. */
export const suppressionReasons = ["BOUNCE", "COMPLAINT", "MANUAL"] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

export const suppressionWords: Record<SuppressionReason, string> = {
  BOUNCE: "Hard bounce",
  COMPLAINT: "Complaint",
  MANUAL: "By hand",
};
