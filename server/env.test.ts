import { expect, test } from "vitest";
import { readEnv } from "./env";

test.each([
  [{ WAYMARK_ADMIN_EMAIL: "ada@example.com" }, /WAYMARK_ADMIN_PASSWORD: must be set too/],
  [{ WAYMARK_ADMIN_PASSWORD: "correct horse" }, /WAYMARK_ADMIN_EMAIL: must be set too/],
  [{ WAYMARK_EVENT_DAYS: "1" }, /WAYMARK_EVENT_DAYS/],
])("%j stops the start with a sentence that names what is wrong", (given, message) => {
  expect(() => readEnv(given as unknown as NodeJS.ProcessEnv)).toThrow(message);
});

test("an owner is made of an address and a password, and of neither is none", () => {
  const pair = { WAYMARK_ADMIN_EMAIL: "ada@example.com", WAYMARK_ADMIN_PASSWORD: "correct horse" };
  expect(readEnv(pair as unknown as NodeJS.ProcessEnv).admin).toEqual({
    email: "ada@example.com",
    password: "correct horse",
  });
  expect(readEnv({} as NodeJS.ProcessEnv).admin).toBeNull();
});
