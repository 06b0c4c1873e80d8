import { expect, test } from "vitest";
import { fallbackOf, withFallback } from "./fallbacks";

const others = ["Attributes.a", "Attributes.b", "Attributes.c"];

test("[TPL-13] a variable has its default, may stay blank, or leaves people out", () => {
  const rules = { defaults: { "Attributes.a": "you", "Attributes.b": "" }, whenMissing: "skip" as const };
  expect(others.map((name) => fallbackOf(rules, name))).toEqual([
    { kind: "write", text: "you" },
    { kind: "blank" },
    { kind: "skip" },
  ]);
  expect(fallbackOf({ whenMissing: "blank" }, "Attributes.a")).toEqual({ kind: "blank" });
});

test("[TPL-13] changing the rule of one variable leaves those of the others as they are", () => {
  const before = { defaults: { "Attributes.a": "you" }, whenMissing: "blank" as const };
  const after = withFallback(before, "Attributes.b", { others, fallback: { kind: "skip" } });
  expect(others.map((name) => fallbackOf(after, name).kind)).toEqual(["write", "skip", "blank"]);

  const written = withFallback(after, "Attributes.b", { others, fallback: { kind: "write", text: "x" } });
  expect(fallbackOf(written, "Attributes.b")).toEqual({ kind: "write", text: "x" });
  const blank = withFallback(written, "Attributes.a", { others, fallback: { kind: "blank" } });
  expect(others.map((name) => fallbackOf(blank, name).kind)).toEqual(["blank", "write", "blank"]);
});
