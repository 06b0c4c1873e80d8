import { expect, test } from "vitest";
import { failReasons, skipReasons, waitReasons } from "./message-state";
import { reasonLabel, reasonSentence } from "./skip-reasons";

test.each([...skipReasons, ...failReasons, ...waitReasons])(
  "%s has a label and a sentence for people",
  (reason) => {
    expect(reasonLabel(reason)).not.toContain("_");
    expect(reasonSentence(reason)).toMatch(/^[A-Z].*\.$/);
  },
);

test("a reason nobody has described is shown as it is stored", () => {
  expect(reasonLabel("moon_phase")).toBe("Moon phase");
  expect(reasonSentence("moon_phase")).toBe("Moon phase.");
});
