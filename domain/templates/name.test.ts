import { expect, test } from "vitest";
import { TemplateName, VersionDescription } from "./name";

test.each(["Welcome", "9 lives", "Été_2026-a", "x".repeat(128)])("[TPL-2] “%s” names a template", (name) => {
  expect(TemplateName.parse(` ${name} `)).toBe(name);
});

test.each([
  ["", "Give the template a name"],
  ["x".repeat(129), "at most 128 characters"],
  ["-welcome", "Begin with a letter or digit"],
  ["_welcome", "Begin with a letter or digit"],
  ["spring/sale", "Begin with a letter or digit"],
])("[TPL-2] “%s” is no name", (name, message) => {
  expect(TemplateName.safeParse(name).error?.issues[0]?.message).toContain(message);
});

test("[TPL-2] what is new in a version takes up to 500 characters", () => {
  expect(VersionDescription.safeParse("x".repeat(500)).success).toBe(true);
  expect(VersionDescription.safeParse("x".repeat(501)).success).toBe(false);
});
