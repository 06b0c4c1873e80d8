import { describe, expect, test } from "vitest";
import { addressKeyOf, addressProblem, cleanAddress } from "./address";

describe("[END-2] e-mail", () => {
  test.each([
    "ada@example.com",
    "ada.lovelace+news@mail.example.co.uk",
    "o'brien@example.ie",
    "名前@例え.jp",
    "jürgen@bücher.de",
    "a@b.museum",
    "x_y-z@sub-domain.example.org",
  ])("%s can be written to", (address) => {
    expect(addressProblem("EMAIL", address)).toBeNull();
  });

  test.each([
    ["", /no address/],
    ["ada", /no @/],
    ["ada@", /nothing after/],
    ["@example.com", /nothing before/],
    ["ada@example", /no ending/],
    ["ada@@example.com", /mail servers refuse/],
    ["ada lovelace@example.com", /space/],
    ["ada@example.com, bob@example.com", /one address/],
    ["Ada<ada@example.com>", /without a name/],
    [".ada@example.com", /dot/],
    ["ada.@example.com", /dot/],
    ["a..b@example.com", /dot/],
    ["ada@-example.com", /no domain/],
    ["ada@example..com", /no domain/],
    ["ada@exa_mple.com", /no domain/],
    ["ada@127.0.0.1", /no domain/],
    ["ada@example.c0m.7", /no domain/],
    ["ada@mail-.example.com", /no domain/],
    ["a.-b.@example.com", /dot/],
    [`${"a".repeat(65)}@example.com`, /at most 64/],
    [`a@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.${"e".repeat(63)}.com`, /at most 254/],
  ])("%j is refused, and the message says why", (address, reason) => {
    expect(addressProblem("EMAIL", address)).toMatch(reason);
  });

  test("two ways of writing one address have one key", () => {
    const key = addressKeyOf("EMAIL", "ada@example.com");
    expect(addressKeyOf("EMAIL", " Ada@Example.COM ")).toBe(key);
    expect(addressKeyOf("EMAIL", "mailto:ada@example.com")).toBe(key);
    expect(addressKeyOf("EMAIL", "ada+1@example.com")).not.toBe(key);
    expect(addressKeyOf("EMAIL", "x@Bücher.de")).toBe(addressKeyOf("EMAIL", "x@xn--bcher-kva.de"));
    expect(addressKeyOf("EMAIL", "ju\u0308rgen@example.com")).toBe(
      addressKeyOf("EMAIL", "j\u00fcrgen@example.com"),
    );
  });
});

describe("[END-2] phone numbers", () => {
  test.each(["+1 206 555 0142", "+49 (0)30-1234567", "+44.20.7946.0958", "+12065550142"])(
    "%s is read",
    (n) => {
      expect(addressProblem("SMS", cleanAddress("SMS", n))).toBeNull();
    },
  );

  test.each([
    ["2065550142", /country code/],
    ["0049301234567", /country code/],
    ["+1", /7 to 15/],
    ["+1234567890123456", /7 to 15/],
    ["+0123456789", /country code first/],
    ["+1206555CALL", /7 to 15/],
  ])("%s is refused", (number, reason) => {
    expect(addressProblem("VOICE", cleanAddress("VOICE", number))).toMatch(reason);
  });

  test("spaces and dashes do not make another number", () => {
    expect(addressKeyOf("SMS", "+1 (206) 555-0142")).toBe("+12065550142");
  });
});

test("[END-2] a device token keeps its case and is not looked into", () => {
  expect(addressKeyOf("APNS", " AbC123 ")).toBe("AbC123");
  expect(addressProblem("GCM", "dGhpcw:APA91b")).toBeNull();
  expect(addressProblem("GCM", "two words")).toMatch(/space/);
  expect(addressProblem("ADM", "x".repeat(2_048))).toBeNull();
  expect(addressProblem("CUSTOM", "x".repeat(2_049))).toMatch(/2,048/);
  expect(addressProblem("EMAIL", "x".repeat(10_000))).toMatch(/no @/);
});
