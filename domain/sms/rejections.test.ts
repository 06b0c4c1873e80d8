import { expect, test } from "vitest";
import { rejectionOf, rejectionWords, smsRejections } from "./rejections";

test.each([
  ["twilio", 30023, "DAILY_CAP_EXCEEDED"],
  ["twilio", 30007, "CARRIER_SPAM_BLOCKED"],
  ["telnyx", 40018, "RATE_EXCEEDED"],
  ["bandwidth", 4775, "RECIPIENT_OPTED_OUT"],
  ["sinch", 60, "UNREGISTERED_SENDER"],
  ["twilio", 1, null],
] as const)("%s's %i is %s", (provider, code, rejection) => {
  expect(rejectionOf(provider, code)).toBe(rejection);
});

test("every rejection says what to do", () => {
  expect(smsRejections.filter((each) => rejectionWords[each].fix === "")).toEqual([]);
});
