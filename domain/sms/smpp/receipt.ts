/** SMPP 3.4, 5.2.28 and Appendix B: where a message stands, by number and by the word in a receipt's text. */
const states = {
  1: "ENROUTE",
  2: "DELIVRD",
  3: "EXPIRED",
  4: "DELETED",
  5: "UNDELIV",
  6: "ACCEPTD",
  7: "UNKNOWN",
  8: "REJECTD",
} as const;
type ReceiptState = (typeof states)[keyof typeof states];

/** What a delivery receipt comes to. `pending`: another one will follow. */
export const receiptOutcomes = [
  "delivered",
  "undelivered",
  "rejected",
  "expired",
  "pending",
  "unknown",
] as const;
export type ReceiptOutcome = (typeof receiptOutcomes)[number];

const outcomes = {
  ENROUTE: "pending",
  DELIVRD: "delivered",
  EXPIRED: "expired",
  DELETED: "undelivered",
  UNDELIV: "undelivered",
  ACCEPTD: "pending",
  UNKNOWN: "unknown",
  REJECTD: "rejected",
} satisfies Record<ReceiptState, ReceiptOutcome>;

export const receiptWords = {
  delivered: "Arrived on the phone.",
  undelivered: "The carrier could not deliver it.",
  rejected: "The carrier refused it.",
  expired: "The phone was not reached in time.",
  pending: "Is still on its way.",
  unknown: "Nobody knows: the carrier said nothing.",
} satisfies Record<ReceiptOutcome, string>;

export interface Receipt {
  messageId: string;
  outcome: ReceiptOutcome;
  /** The carrier's own code; "000" and an empty one say nothing. */
  error: string | null;
  /** As the receipt writes it: YYMMDDhhmm, in the SMSC's own zone. */
  doneAt: string | null;
  detail: string;
}

/** The optional parameters of a deliver_sm that go before its text. */
export interface ReceiptParameters {
  receiptedMessageId: string | null;
  messageState: number | null;
}

/** Reads a receipt; null where it names no message. SMSCs write its text in any case, leave fields out and add their own. */
export function readReceipt(
  text: string,
  { receiptedMessageId, messageState }: ReceiptParameters,
): Receipt | null {
  const field = (name: string) => new RegExp(`\\b${name}:\\s*(\\S+)`, "i").exec(text)?.[1] ?? null;
  const messageId = receiptedMessageId?.trim() || field("id");
  if (!messageId) return null;
  const error = field("err");
  return {
    messageId,
    outcome: outcomes[stateOf(messageState, field("stat"))],
    error: error && !/^0+$/.test(error) ? error : null,
    doneAt: /^\d{10,12}$/.exec(field("done date") ?? "")?.[0] ?? null,
    detail: text
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim()
      .slice(0, 200),
  };
}

const byNumber: Readonly<Record<number, ReceiptState>> = states;

/** Also as gateways misspell it: DELIVERED, FAILED, REJECTED, UNDELIVERABLE. */
function stateOf(number: number | null, word: string | null): ReceiptState {
  const known = number === null ? undefined : byNumber[number];
  if (known) return known;
  const start = (word ?? "").toUpperCase();
  if (start.startsWith("FAIL")) return "UNDELIV";
  return Object.values(states).find((state) => start.startsWith(state.slice(0, 5))) ?? "UNKNOWN";
}

const RECEIPT_HOURS = 72;

/** SMS-27: a message without a receipt for so long will have none. */
export const isReceiptOverdue = (sentAt: Date, now: Date): boolean =>
  now.getTime() - sentAt.getTime() >= RECEIPT_HOURS * 3_600_000;
