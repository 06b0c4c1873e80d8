import { expect, test } from "vitest";
import { withEdits } from "./mend-postgres.mjs";

const first: [string, string] = ["one()", "one().catch(told)"];
const second: [string, string] = ["let two", "let two, lost"];

test("what an earlier version has mended gets the edits that have come since, and nothing twice", () => {
  const once = withEdits("one(); let two = 2", [first]) ?? "";
  const both = withEdits(once, [first, second]) ?? "";
  expect(both).toBe("one().catch(told); let two, lost = 2");
  expect(withEdits(both, [first, second])).toBe(both);
});

test("a source that has no place for an edit is not the one we know", () => {
  expect(withEdits("something else", [first])).toBeNull();
});
