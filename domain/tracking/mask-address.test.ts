import { expect, test } from "vitest";
import { maskAddress } from "./mask-address";

test.each([
  ["ada@example.com", "a••@e••.com"],
  ["a@b.co.uk", "a••@b••.uk"],
  ["🙂x@example.com", "🙂••@e••.com"],
  ["ada@localhost", "a••@localhost"],
  ["+491701234567", "+••"],
  ["", "••"],
])("%s is shown as %s", (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});
