/** A message's life: queued → sending → accepted | failed | unknown, or skipped with its reason, or canceled. Opens, clicks and bounces are events, not states. */
export const messageStates = [
  "queued",
  "sending",
  "accepted",
  "failed",
  "unknown",
  "skipped",
  "canceled",
] as const;
export type MessageState = (typeof messageStates)[number];

/** Why a message was never sent. Each has a sentence for people in skip-reasons.ts. */
export const skipReasons = [
  "opted_out",
  "no_address",
  "inactive",
  "duplicate_address",
  "suppressed",
  "daily_cap",
  "total_cap",
  "quiet_time",
  "holdout",
  "expired",
  "missing_value",
  "render_failed",
  "no_zone",
  "not_in_segment",
  "hook_dropped",
  "hook_failure",
  "endpoint_gone",
  "channel_off",
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Why a queued message is not due yet. */
export const waitReasons = ["retry", "daily_cap", "quiet_time", "provider_paused", "rate"] as const;
export type WaitReason = (typeof waitReasons)[number];

/** Why a hand-over failed for good. */
export const failReasons = [
  "refused",
  "hard_bounce",
  "soft_bounce",
  "rejected",
  "too_large",
  "bad_sender",
  "gave_up",
] as const;
export type FailReason = (typeof failReasons)[number];
