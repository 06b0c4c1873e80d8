import { expect, test } from "vitest";
import { closedGate, gateWords, type SmsGate, smsGates } from "./gates";

const open = Object.fromEntries(smsGates.map((gate) => [gate, true])) as Record<SmsGate, boolean>;

test("a text that passes all gates goes out, and the first that is closed is the reason", () => {
  expect(closedGate(open)).toBeNull();
  expect(closedGate({ ...open, RATE_EXCEEDED: false, RECIPIENT_OPTED_OUT: false })).toBe(
    "RECIPIENT_OPTED_OUT",
  );
});

test("a gate that nobody has looked at is closed", () => {
  expect(closedGate({ INVALID_DESTINATION: true })).toBe("COUNTRY_BLOCKED");
});

test("what time opens is held, the rest is dropped", () => {
  expect(smsGates.filter((gate) => gateWords[gate].becomes === "held")).toEqual([
    "UNREGISTERED_SENDER",
    "QUIET_HOURS",
    "SPEND_LIMIT",
    "DAILY_CAP_EXCEEDED",
    "RATE_EXCEEDED",
  ]);
});
