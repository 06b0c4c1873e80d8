import { expect, test } from "vitest";
import { figureOf, shownFigure } from "./typed-figure";

test.each([
  ["", Number.NaN],
  ["-", Number.NaN],
  ["-7", -7],
  ["1.0", 1],
  [13.4, 13.4],
])("%j is the number %d", (typed, number) => {
  expect(figureOf(typed)).toBe(number);
});

test.each(["-", "-0", "1.", "1.0", "1.05", ""])("%j stays in the field while it is typed", (typed) => {
  expect(shownFigure(typed, figureOf(typed))).toBe(typed);
});

test("what comes from elsewhere takes the place of what was typed", () => {
  expect(shownFigure("-", 52.5)).toBe(52.5);
  expect(shownFigure("7", Number.NaN)).toBe("");
});
