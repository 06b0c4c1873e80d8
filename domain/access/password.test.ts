import { expect, test } from "vitest";
import { Password, passwordStrength } from "./password";

test.each([
  ["short", false],
  ["aaaaaaaaaaaaaaaa", false],
  ["x".repeat(64) + "yzw".repeat(30), false],
  ["correct horse battery", true],
  ["日本語のパスワードです", true],
])("[SEC-1] %j is taken as a password: %s", (password, taken) => {
  expect(Password.safeParse(password).success).toBe(taken);
});

test("longer and more varied passwords are called stronger", () => {
  const weakToStrong = [
    "aaaaaaaaaa",
    "password",
    "password12",
    "correct horse battery",
    "correct horse battery Staple 7",
  ];
  const strengths = weakToStrong.map(passwordStrength);

  expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
  expect(new Set(strengths).size).toBe(weakToStrong.length);
});

test.each(["password1234", "Password2024!", "qwertz123456", "Welcome12345"])(
  "%s is long, and still not called good: it is tried first",
  (password) => {
    expect(passwordStrength(password)).toBeLessThan(30);
  },
);
