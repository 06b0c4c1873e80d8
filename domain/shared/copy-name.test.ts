import { expect, test } from "vitest";
import { copyName } from "./copy-name";

test.each([
  [[], "Welcome copy"],
  [["Welcome copy"], "Welcome copy 2"],
  [["Welcome copy", "Welcome copy 2"], "Welcome copy 3"],
])("beside %j, a copy of Welcome is named %s", (names, copy) => {
  expect(copyName("Welcome", (name) => names.includes(name))).toBe(copy);
});
