import { expect, test } from "vitest";
import { attributeNameProblem } from "./limits";

test.each(["Plan", "plan", "Last Purchase", "日本語", "a.b-c_d (e)", "constructor", "x".repeat(50)])(
  "[END-15] an attribute may be called “%s”",
  (name) => {
    expect(attributeNameProblem(name, 50)).toBeNull();
  },
);

test.each([
  ["", /needs a name/],
  ["  ", /needs a name/],
  ["a#b", /# : \? \\ \//],
  ["a:b", /# : \? \\ \//],
  ["a?b", /# : \? \\ \//],
  ["a\\b", /# : \? \\ \//],
  ["a/b", /# : \? \\ \//],
  ["a\tb", /cannot be seen/],
  ["a\0b", /cannot be seen/],
  ["a\ud800", /cannot be seen/],
  ["__proto__", /reserved/],
  ["x".repeat(51), /at most 50/],
])("[END-15] %j is refused with the fix", (name, reason) => {
  expect(attributeNameProblem(name, 50)).toMatch(reason);
});
