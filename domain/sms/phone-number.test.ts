import { expect, test } from "vitest";
import { areaCodeOf, countryOfPhone, readPhone } from "./phone-number";
import { senderIdProblem } from "./sender-id";

test.each([
  ["(206) 555-0142", "US", "+12065550142"],
  ["1-206-555-0142", "US", "+12065550142"],
  ["+44 20 7946 0018", "US", "+442079460018"],
  ["0049 30 123456", "DE", "+4930123456"],
  ["416.555.0199", "CA", "+14165550199"],
])("“%s” in %s is %s", (written, home, number) => {
  expect(readPhone(written, home)).toMatchObject({ number });
});

test.each([
  ["2065550142", null, "starts with +"],
  ["+1 106 555 0142", null, "no North American number"],
  ["+1 206 155 0142", null, "no North American number"],
  ["+120655501", null, "no North American number"],
  ["+49", null, "7 to 15 digits"],
  ["call me", "US", "starts with +"],
])("“%s” is refused, and why", (written, home, why) => {
  expect(readPhone(written, home)).toEqual({ problem: expect.stringContaining(why) });
});

test.each([
  ["+12065550142", "US"],
  ["+17875550142", "US"], // Puerto Rico is in 10DLC
  ["+18005550142", "US"],
  ["+14165550142", "CA"],
  ["+18765550142", "JM"],
  ["+19995550142", null],
  ["+4930123456", "DE"],
  ["+447700900123", null], // shared with Jersey, Guernsey and Man
])("[SMS-19] %s is a number of %s", (number, country) => {
  expect(countryOfPhone(number)).toBe(country);
});

test("only North American numbers have an area code", () => {
  expect([areaCodeOf("+12065550142"), areaCodeOf("+4930123456")]).toEqual(["206", null]);
});

test.each([
  ["ACME", true],
  ["Acme2Go", true],
  ["12345", false],
  ["AcmeGlobal12", false],
  ["Ac me", false],
  ["", false],
])("[SMS-18] “%s” as a sender ID: %s", (senderId, isFine) => {
  expect(senderIdProblem(senderId) === null).toBe(isFine);
});
