import type { FailReason, SkipReason, WaitReason } from "./message-state";

interface Words {
  label: string;
  sentence: string;
}

/** Promise 4 of the engine: every skip has a reason, and every reason a sentence. */
export const skipWords = {
  opted_out: { label: "Opted out", sentence: "Has opted out of e-mail." },
  no_address: { label: "No address", sentence: "Has no address to send to." },
  inactive: { label: "Inactive", sentence: "Is marked as inactive." },
  duplicate_address: {
    label: "Duplicate address",
    sentence: "Shares an address with somebody else; each address gets the message once.",
  },
  suppressed: {
    label: "Suppressed",
    sentence: "Has an address that bounced or complained before: it is on the suppression list.",
  },
  daily_cap: { label: "Daily limit", sentence: "Has had the most messages allowed in one day." },
  total_cap: {
    label: "Campaign limit",
    sentence: "Has had the most messages allowed from one campaign.",
  },
  quiet_time: { label: "Quiet time", sentence: "Was in quiet time at home." },
  holdout: { label: "Hold-out", sentence: "Is in the hold-out group, which gets nothing." },
  expired: { label: "Expired", sentence: "The time allowed for it was over first." },
  missing_value: {
    label: "Missing value",
    sentence: "Has no value for something the template needs.",
  },
  render_failed: {
    label: "Could not be written",
    sentence: "Has values that the template could not be filled in with.",
  },
  no_zone: {
    label: "No time zone",
    sentence: "Gets it by the clock at home, and nobody knows in which time zone that is.",
  },
  not_in_segment: {
    label: "Not in the segment",
    sentence: "Was not in the campaign’s segment when the event’s message could have gone out.",
  },
  hook_dropped: { label: "Left out by the hook", sentence: "The campaign’s hook left this person out." },
  hook_failure: {
    label: "Hook failed",
    sentence: "The campaign’s hook gave no usable answer, asked three times.",
  },
  endpoint_gone: { label: "Deleted", sentence: "Was deleted before the message could go out." },
  channel_off: { label: "Channel off", sentence: "E-mail was switched off for the project." },
} satisfies Record<SkipReason, Words>;

export const failWords = {
  refused: { label: "Refused", sentence: "The mail server refused the message." },
  hard_bounce: {
    label: "Hard bounce",
    sentence: "The address does not exist; it is now on the suppression list.",
  },
  soft_bounce: { label: "Soft bounce", sentence: "The mailbox could not take the message, try after try." },
  rejected: { label: "Rejected", sentence: "The message was rejected for what it contains." },
  too_large: { label: "Too large", sentence: "The message is larger than the mail server allows." },
  bad_sender: { label: "Sender refused", sentence: "The mail server does not let this sender send." },
  gave_up: { label: "Gave up", sentence: "The mail server could not be reached, try after try." },
} satisfies Record<FailReason, Words>;

export const waitWords = {
  retry: { label: "Will be tried again", sentence: "The mail server asked to try again later." },
  daily_cap: { label: "Daily limit", sentence: "Waits until another message is allowed." },
  quiet_time: { label: "Quiet time", sentence: "Waits for quiet time to end." },
  provider_paused: {
    label: "Provider paused",
    sentence: "The mail server is failing; sending to it is paused.",
  },
  rate: { label: "Rate limit", sentence: "Waits its turn under the rate limit." },
} satisfies Record<WaitReason, Words>;

const words: Record<string, Words> = { ...waitWords, ...skipWords, ...failWords };

/** A reason in a word or two; one that nobody has described is shown as it is stored. */
export function reasonLabel(reason: string): string {
  return words[reason]?.label ?? sentenceCase(reason);
}

export function reasonSentence(reason: string): string {
  return words[reason]?.sentence ?? `${sentenceCase(reason)}.`;
}

function sentenceCase(reason: string): string {
  const plain = reason.replaceAll("_", " ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
