import { expect, test } from "vitest";
import { outboxFate } from "./outbox-address";

test.each([
  ["bounce@example.com", "bounce"],
  ["Bounce+ada@example.com", "bounce"],
  ["softbounce-17@example.com", "softbounce"],
  ["complaint@simulator.amazonses.com", "complaint"],
  ["slow@a.example", "slow"],
  ["reject@a.example", "reject"],
  ["bouncer@example.com", null],
  ["ada+bounce@example.com", null],
  ["ada@bounce.example", null],
  ["", null],
])("the sandbox's fate of %s is %s", (address, fate) => {
  expect(outboxFate(address)).toBe(fate);
});
