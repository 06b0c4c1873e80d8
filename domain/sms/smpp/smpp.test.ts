import { expect, test } from "vitest";
import { isReceiptOverdue, readReceipt, receiptWords } from "./receipt";
import { submitAnswerOf } from "./submit-answer";

test.each([
  [0x01, "too_large"],
  [0x0a, "bad_sender"],
  [0x0b, "hard_bounce"],
  [0x48, "bad_sender"],
  [0x50, "hard_bounce"],
  [0x61, "rejected"],
  [0x65, "rejected"],
  [0x66, "rejected"],
  [0xc4, "rejected"],
  [0x0400, "rejected"],
])("an SMSC that answers 0x%s refuses: %s", (code, reason) => {
  expect(submitAnswerOf(code)).toMatchObject({ kind: "refused", reason });
});

test.each([
  [0x03, "provider"],
  [0x04, "provider"],
  [0x08, "provider"],
  [0x0e, "provider"],
  [0x14, "provider"],
  [0x58, "provider"],
  [0x45, "message"],
  [0x64, "message"],
  [0xff, "message"],
])("an SMSC that answers 0x%s is not available, for the sake of the %s", (code, cause) => {
  expect(submitAnswerOf(code)).toMatchObject({ kind: "unavailable", cause });
});

test("[SMS-6] too fast means a rest, and costs the message no try", () => {
  expect(submitAnswerOf(0x58)).toEqual({
    kind: "unavailable",
    cause: "provider",
    retryAfterMs: 1_000,
    detail: "0x00000058 ESME_RTHROTTLED: the SMSC says we are too fast",
  });
  expect(submitAnswerOf(0x0430)).toMatchObject({
    detail: "0x00000430: the SMSC refuses with a code of its own",
  });
  expect(submitAnswerOf(0)).toEqual({ kind: "sent" });
});

const none = { receiptedMessageId: null, messageState: null };
const receipt = (stat: string) =>
  `id:4f1 sub:001 dlvrd:001 submit date:2611221630 done date:2611221631 stat:${stat} err:027 text:Hi`;

test.each([
  ["DELIVRD", "delivered"],
  ["EXPIRED", "expired"],
  ["DELETED", "undelivered"],
  ["UNDELIV", "undelivered"],
  ["ACCEPTD", "pending"],
  ["ENROUTE", "pending"],
  ["UNKNOWN", "unknown"],
  ["REJECTD", "rejected"],
  ["delivered", "delivered"],
  ["UNDELIVERABLE", "undelivered"],
  ["FAILED", "undelivered"],
  ["REJECTED", "rejected"],
  ["WHATEVER", "unknown"],
] as const)("[SMS-27] stat:%s means %s", (stat, outcome) => {
  expect(readReceipt(receipt(stat), none)).toMatchObject({ messageId: "4f1", outcome, error: "027" });
  expect(receiptWords[outcome]).toBeTruthy();
});

test("the optional parameters go before the text", () => {
  const given = { receiptedMessageId: "ABC", messageState: 5 };
  expect(readReceipt(receipt("DELIVRD"), given)).toMatchObject({ messageId: "ABC", outcome: "undelivered" });
  expect(readReceipt("", given)).toMatchObject({ messageId: "ABC", error: null, doneAt: null });
});

test("an error of zeros is none, and the day is read", () => {
  expect(readReceipt("ID:1 Stat:DELIVRD Err:000 done date:2611221631", none)).toMatchObject({
    error: null,
    doneAt: "2611221631",
  });
});

test("a text without a message is no receipt", () => {
  expect(readReceipt("hello there", none)).toBeNull();
});

test("[SMS-27] after 72 hours without a receipt there will be none", () => {
  const sentAt = new Date("2026-11-19T12:00:00Z");
  expect(isReceiptOverdue(sentAt, new Date("2026-11-22T11:59:59Z"))).toBe(false);
  expect(isReceiptOverdue(sentAt, new Date("2026-11-22T12:00:00Z"))).toBe(true);
});
