import { expect, test } from "vitest";
import { ownPath } from "./own-path";

test.each([
  ["/projects/1/campaigns?page=2#top", "/projects/1/campaigns?page=2#top"],
  ["/team", "/team"],
  ["https://evil.example/", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/a\\..\\evil", "/"],
  ["javascript:alert(1)", "/"],
  ["team", "/"],
  ["/sign-in?next=/sign-in", "/"],
  ["/api/auth/sign-out", "/"],
  ["", "/"],
  [undefined, "/"],
  [["/team", "/x"], "/"],
])("[SEC-1] after signing in, ?next=%j leads to %j", (asked, path) => {
  expect(ownPath(asked)).toBe(path);
});
