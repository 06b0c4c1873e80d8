import { expect, test } from "vitest";
import { textProblem, textWarning } from "./text-problem";

test.each([
  ["a".repeat(1_600), null],
  ["a".repeat(1_601), "This message has 1,601 characters in GSM-7; at most 1,600 go out. Shorten it."],
  ["中".repeat(630), null],
  [
    "中".repeat(631),
    "This message has 631 characters in UCS-2; at most 630 go out. Shorten it, or replace the characters that force UCS-2: then 1,600 fit.",
  ],
  [" \n", "The message is empty. Write something."],
])("[SMS-5, TPL-5] “%.3s…” has the problem %s", (text, problem) => {
  expect(textProblem(text)).toBe(problem);
});

test.each([
  ["a".repeat(306), null],
  ["a".repeat(307), "This message goes out in 3 parts, and each is paid for."],
  [
    `${"a".repeat(140)}’`,
    "This message goes out in 3 parts, and each is paid for. “’” makes them as short as 67 characters.",
  ],
])("[SMS-5] “%.3s…” is worth the words: %s", (text, warning) => {
  expect(textWarning(text)).toBe(warning);
});
