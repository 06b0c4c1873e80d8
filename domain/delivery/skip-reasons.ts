import type { FailReason, SkipReason, WaitReason } from "./message-state";

/** Why a person got nothing, in a sentence for people. */
export const skipSentences: Record<SkipReason, string> = {
  opted_out: "They have opted out.",
  no_address: "There is no address on this channel.",
  inactive: "The endpoint is inactive.",
  duplicate_address: "Another endpoint has the same address and got the message.",
  suppressed: "The address is on the suppression list.",
  daily_cap: "They had as many messages today as the project allows.",
  total_cap: "They had as many messages of this campaign as the project allows.",
  quiet_time: "It was quiet time where they are.",
  holdout: "They are in the hold-out group.",
  expired: "The message had expired before it could be sent.",
  missing_value: "A value that the template needs is missing.",
  render_failed: "The template could not be rendered for this person.",
  endpoint_gone: "The endpoint was deleted before the message could be sent.",
  channel_off: "The channel is switched off in the project's settings.",
};

export const waitSentences: Record<WaitReason, string> = {
  retry: "The receiving server asked to try again later.",
  daily_cap: "They had as many messages today as the project allows.",
  quiet_time: "It is quiet time where they are.",
  provider_paused: "The provider does not answer; sending goes on by itself when it does.",
  rate: "The sending limit has been reached for the moment.",
};

export const failSentences: Record<FailReason, string> = {
  refused: "The provider refused the message.",
  hard_bounce: "The address does not exist or takes no mail.",
  soft_bounce: "The receiving server put the message off until there were no tries left.",
  rejected: "The message was found harmful or malformed and was not sent.",
  too_large: "The message is larger than the receiving server allows.",
  bad_sender: "The sender's address is not accepted.",
  gave_up: "Every try failed.",
};
