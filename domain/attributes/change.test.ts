import { expect, test } from "vitest";
import { namesMatching } from "./change";

const names = ["utm_source", "utm_medium", "plan", "plan (old)", "a.b"];

test.each([
  ["utm_*", ["utm_source", "utm_medium"]],
  ["plan", ["plan"]],
  ["*", names],
  ["a?b", []],
  ["a.b", ["a.b"]],
  ["*(old)", ["plan (old)"]],
])("[END-18] %s means %j", (pattern, meant) => {
  expect(namesMatching(pattern, names)).toEqual(meant);
});
