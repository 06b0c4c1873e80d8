import { expect, test } from "vitest";
import { ProjectName } from "./name";

test.each(["Shop", "a,b.c@d_e=f+g", "Café Zürich 24", "x".repeat(64)])(
  "“%s” names a project [PRJ-1]",
  (name) => {
    expect(ProjectName.parse(`  ${name} `)).toBe(name);
  },
);

test.each([
  ["", "Give the project a name"],
  ["   ", "Give the project a name"],
  ["x".repeat(65), "A project name has at most 64 characters"],
  ["a/b", "Use letters, digits, spaces and , . @ _ = + - ' only"],
  ["<b>", "Use letters, digits, spaces and , . @ _ = + - ' only"],
])("“%s” is refused: %s [PRJ-1]", (name, message) => {
  expect(ProjectName.safeParse(name).error?.issues[0]?.message).toBe(message);
});
