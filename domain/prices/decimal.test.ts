import { expect, test } from "vitest";
import { microsOf, sumOf } from "./decimal";

test.each([
  [["4.50", "41.50", "0.0035"], "46.0035"],
  [["0.1", "0.2"], "0.30"],
  [["4.50", "-4.50"], "0.00"],
  [["1", "-2.5"], "-1.50"],
  [[], "0.00"],
])("%j add up to %s", (amounts, sum) => {
  expect(sumOf(amounts)).toBe(sum);
});

test.each(["", "4,5", "1e3", "free", "0.1234567", "-"])("“%s” is no amount", (amount) => {
  expect(() => microsOf(amount)).toThrow("no amount of money");
});
