import { expect, test } from "vitest";
import { readValueSearch } from "./search-words";

test.each([
  ["ada", { name: null, values: ["ada", "ADA", "Ada"] }],
  ["McDonald", { name: null, values: ["McDonald", "mcdonald", "MCDONALD", "Mcdonald"] }],
  ["new york", { name: null, values: ["new york", "NEW YORK", "New York"] }],
  ["plan: gold", { name: "plan", values: ["gold", "GOLD", "Gold"] }],
  ["plan:", { name: null, values: ["plan:", "PLAN:", "Plan:"] }],
])("%s", (typed, asked) => {
  expect(readValueSearch(typed)).toEqual(asked);
});
