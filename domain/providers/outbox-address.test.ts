import { expect, test } from "vitest";
import { outboxFate } from "./outbox-address";

test.each([
  ["bounce@example.com", "bounce"],
  ["Bounce+ada@example.com", "bounce"],
  ["softbounce-17@example.com", "softbounce"],
  ["complaint@mail.example.org", "complaint"],
  ["bounce@shop.test", "bounce"],
  ["bounce@nowhere.invalid", "bounce"],
  ["bounce@a-real-shop.com", null],
  ["complaint@myexample.com", null],
  ["bounce@example.com.a-real-shop.com", null],
  ["slow@a.example", "slow"],
  ["reject@a.example", "reject"],
  ["bouncer@example.com", null],
  ["ada+bounce@example.com", null],
  ["ada@bounce.example", null],
  ["", null],
])("the sandbox's fate of %s is %s", (address, fate) => {
  expect(outboxFate(address)).toBe(fate);
});
