/** 10DLC 4.4: why a carrier, or a provider for it, would not take a text. */
export const smsRejections = [
  "RATE_EXCEEDED",
  "DAILY_CAP_EXCEEDED",
  "CARRIER_SPAM_BLOCKED",
  "UNREGISTERED_SENDER",
  "RECIPIENT_OPTED_OUT",
  "PROVIDER_QUEUE_FULL",
] as const;
export type SmsRejection = (typeof smsRejections)[number];

interface Words {
  label: string;
  sentence: string;
  fix: string;
}

export const rejectionWords = {
  RATE_EXCEEDED: {
    label: "Too fast for the carrier",
    sentence: "The carrier takes fewer parts a minute from this use case.",
    fix: "Nothing to do: the pace is lowered, and goes up again by itself.",
  },
  DAILY_CAP_EXCEEDED: {
    label: "Daily cap reached",
    sentence: "All senders with this tax ID have used up T-Mobile’s day.",
    fix: "Wait until midnight Pacific time, or have the company vetted for a higher cap.",
  },
  CARRIER_SPAM_BLOCKED: {
    label: "Blocked as spam",
    sentence: "The carrier’s filter took the text for spam.",
    fix: "Name the brand, leave out shortened links and capitals, and compare the text with the registered samples.",
  },
  UNREGISTERED_SENDER: {
    label: "Sender not registered",
    sentence: "The number belongs to no use case that the carrier has approved.",
    fix: "Associate the number with a registered use case, or wait until it is ready.",
  },
  RECIPIENT_OPTED_OUT: {
    label: "Opted out",
    sentence: "The recipient has opted out at the provider.",
    fix: "Nothing to do: only the recipient can opt in again, with START.",
  },
  PROVIDER_QUEUE_FULL: {
    label: "Provider’s queue full",
    sentence: "The provider has more texts of ours than it can hand on.",
    fix: "Nothing to do: they are sent again later.",
  },
} satisfies Record<SmsRejection, Words>;

const providerCodes = {
  twilio: {
    30022: "RATE_EXCEEDED",
    30023: "DAILY_CAP_EXCEEDED",
    30007: "CARRIER_SPAM_BLOCKED",
    30034: "UNREGISTERED_SENDER",
    30024: "UNREGISTERED_SENDER",
    21610: "RECIPIENT_OPTED_OUT",
    21611: "PROVIDER_QUEUE_FULL",
  },
  telnyx: {
    40018: "RATE_EXCEEDED",
    40016: "DAILY_CAP_EXCEEDED",
    40017: "CARRIER_SPAM_BLOCKED",
    40010: "UNREGISTERED_SENDER",
    40300: "RECIPIENT_OPTED_OUT",
    40318: "PROVIDER_QUEUE_FULL",
  },
  infobip: { 541: "RATE_EXCEEDED", 542: "DAILY_CAP_EXCEEDED" },
  bird: { 107: "RATE_EXCEEDED", 106: "DAILY_CAP_EXCEEDED" },
  bandwidth: {
    4770: "CARRIER_SPAM_BLOCKED",
    4771: "CARRIER_SPAM_BLOCKED",
    4775: "RECIPIENT_OPTED_OUT",
  },
  sinch: { 64: "RATE_EXCEEDED", 60: "UNREGISTERED_SENDER" },
} as const satisfies Record<string, Record<number, SmsRejection>>;

export type CodedProvider = keyof typeof providerCodes;

/** Null: this code says something else. */
export function rejectionOf(provider: CodedProvider, code: number): SmsRejection | null {
  const codes: Readonly<Record<number, SmsRejection>> = providerCodes[provider];
  return codes[code] ?? null;
}
