import { expect, test } from "vitest";
import { textProblem } from "@/domain/sms/text-problem";
import { OtpRequest, otpLanguages, otpText, type SentCode, tryCode } from "./code";

const request = {
  Channel: "SMS",
  BrandName: "Acme",
  OriginationIdentity: "+12065550142",
  DestinationIdentity: "+12065550199",
  ReferenceId: "order-1",
};

test("[OTP-1] what is left out is as in Pinpoint", () => {
  expect(OtpRequest.parse(request)).toMatchObject({
    CodeLength: 6,
    ValidityPeriod: 15,
    AllowedAttempts: 3,
    Language: "en-US",
  });
});

test.each([
  { Channel: "EMAIL" },
  { BrandName: "A brand of too many letters" },
  { CodeLength: 4 },
  { CodeLength: 9 },
  { ValidityPeriod: 61 },
  { AllowedAttempts: 6 },
  { Language: "xx-XX" },
  { DestinationIdentity: "206 555" },
  { ReferenceId: "" },
])("[OTP-1] %j is refused", (change) => {
  expect(OtpRequest.safeParse({ ...request, ...change }).success).toBe(false);
});

test("[OTP-2] the text is there in 13 languages", () => {
  expect(otpLanguages).toHaveLength(13);
  expect(otpText("en-US", "482913", "Acme")).toBe("This is your One Time Password: 482913 from Acme");
  for (const language of otpLanguages) {
    const text = otpText(language, "482913", "$& Co");
    expect(text).toContain("482913");
    expect(text).toContain("$& Co");
    expect(textProblem(text)).toBeNull();
  }
});

const now = new Date("2026-11-22T12:00:00Z");
const sent: SentCode = {
  hash: "right",
  expiresAt: new Date("2026-11-22T12:15:00Z"),
  attemptsLeft: 2,
  isUsed: false,
};

test("[OTP-3] a right code is taken once", () => {
  const first = tryCode(sent, "right", now);
  expect(first.isValid).toBe(true);
  expect(tryCode(first.code, "right", now).isValid).toBe(false);
});

test("[OTP-3] the last attempt that fails voids the code", () => {
  const first = tryCode(sent, "wrong", now);
  const second = tryCode(first.code, "wrong", now);
  expect([first.isValid, second.isValid]).toEqual([false, false]);
  expect(tryCode(second.code, "right", now).isValid).toBe(false);
  expect(tryCode(first.code, "right", now).isValid).toBe(true);
});

test("[OTP-3] a code that has expired is none", () => {
  expect(tryCode(sent, "right", sent.expiresAt).isValid).toBe(false);
});
