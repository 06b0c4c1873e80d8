import { expect, test } from "vitest";
import { costOf, moneyInWords, Price } from "./price";

const at = (perThousand: string) => ({ currency: "EUR", perThousand });

test.each([
  [98_211, "0.10", "9.8211"],
  [1, "0.10", "0.0001"],
  [3, "0.1", "0.0003"],
  [1_000_000, "1", "1000.00"],
  [999_999_999, "12345678.123456", "12345678111110.321876544"],
  [0, "5", "0.00"],
])("[CMP-5] %i messages at %s a thousand cost %s, exactly", (messages, perThousand, cost) => {
  expect(costOf(messages, at(perThousand))).toBe(cost);
});

test.each([
  ["9.8211", "€9.82"],
  ["9.825", "€9.83"],
  ["1.999999", "€2.00"],
  ["0.0003", "€0.0003"],
  ["1234567.10", "€1,234,567.10"],
  ["0.00", "€0.00"],
])("%s reads as %s", (amount, words) => {
  expect(moneyInWords(amount, "EUR")).toBe(words);
});

test.each(["", "-1", "1,5", "1e3", "0.1234567", "free"])("“%s” is no price", (perThousand) => {
  expect(Price.safeParse(at(perThousand)).success).toBe(false);
});
