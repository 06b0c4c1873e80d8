import { expect, test } from "vitest";
import { isGsm } from "./gsm";
import { smartReplace } from "./smart-replace";

test.each([
  ["Don’t “wait” – go…", 'Don\'t "wait" - go...'],
  ["A\u00a0B\u200bC\tD", "A BC D"],
  ["• Acme® `x`", "- Acme 'x'"],
])("[SMS-5] %j is written %j, and is GSM 03.38 then", (text, plain) => {
  expect(smartReplace(text).text).toBe(plain);
  expect(isGsm(plain)).toBe(true);
});

test("what changes a language, and what stands in a link, stays", () => {
  expect(smartReplace("façade https://x.example/a–b …").text).toBe("façade https://x.example/a–b ...");
});

test("what was replaced is told, each once", () => {
  expect(smartReplace("’’…").replaced).toEqual([
    { from: "’", to: "'" },
    { from: "…", to: "..." },
  ]);
});
