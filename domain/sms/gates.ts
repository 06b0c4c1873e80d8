/** 10DLC 7.5: what a text has to pass before it is handed over, in this order. */
export const smsGates = [
  "INVALID_DESTINATION",
  "COUNTRY_BLOCKED",
  "UNREGISTERED_SENDER",
  "RECIPIENT_OPTED_OUT",
  "NO_CONSENT",
  "NUMBER_REASSIGNED",
  "DNC",
  "CONTENT_MISMATCH",
  "RESTRICTED_CONTENT",
  "FREQUENCY_CAP",
  "QUIET_HOURS",
  "TOO_LONG",
  "MAX_PRICE",
  "SPEND_LIMIT",
  "DAILY_CAP_EXCEEDED",
  "RATE_EXCEEDED",
] as const;
export type SmsGate = (typeof smsGates)[number];

interface Words {
  label: string;
  sentence: string;
  /** A text that is held waits for its gate; one that is dropped never goes out. */
  becomes: "held" | "dropped";
}

const held = (label: string, sentence: string): Words => ({ label, sentence, becomes: "held" });
const dropped = (label: string, sentence: string): Words => ({ label, sentence, becomes: "dropped" });

export const gateWords = {
  INVALID_DESTINATION: dropped("No such number", "Has no number that can be texted."),
  COUNTRY_BLOCKED: dropped("Country closed", "Is in a country that this project does not text."),
  UNREGISTERED_SENDER: held("Sender not ready", "Waits until a number is ready at this carrier."),
  RECIPIENT_OPTED_OUT: dropped("Opted out", "Has opted out of texts."),
  NO_CONSENT: dropped("No consent", "Has given no consent to texts of this kind from this brand."),
  NUMBER_REASSIGNED: dropped("Number given on", "Has a number that somebody else may have by now."),
  DNC: dropped("Do not call", "Stands on a list of people who want no marketing."),
  CONTENT_MISMATCH: dropped(
    "Text does not fit",
    "Would have got a text that does not fit the registered use case.",
  ),
  RESTRICTED_CONTENT: dropped(
    "For adults",
    "Would have got a text for adults from a use case without an age gate.",
  ),
  FREQUENCY_CAP: dropped("Too many", "Has had as many texts as their state or the opt-in allows."),
  QUIET_HOURS: held("Quiet hours", "Waits until texts may arrive at home."),
  TOO_LONG: dropped("Too long", "Has values that make the text too long."),
  MAX_PRICE: dropped("Too dear", "Would have cost more than a text may cost."),
  SPEND_LIMIT: held("Spend limit", "Waits until there is money to spend again."),
  DAILY_CAP_EXCEEDED: held("Daily cap", "Waits for T-Mobile’s next day."),
  RATE_EXCEEDED: held("Pace of the carrier", "Waits its turn with this carrier."),
} satisfies Record<SmsGate, Words>;

/** The first gate that is not known to be open, or null. One that nobody has looked at is closed. */
export function closedGate(isOpen: Readonly<Partial<Record<SmsGate, boolean>>>): SmsGate | null {
  return smsGates.find((gate) => isOpen[gate] !== true) ?? null;
}
