import { expect, test } from "vitest";
import { cutJson } from "./cut-json";

test("long texts and lists are cut wherever they stand, all else stays", () => {
  const value = { a: "12345", b: { c: ["1", "12345", "3"], d: 5, e: null, f: true }, g: [{ h: "12345" }] };
  expect(cutJson(value, { characters: 3, items: 2 })).toEqual({
    a: "123",
    b: { c: ["1", "123"], d: 5, e: null, f: true },
    g: [{ h: "123" }],
  });
});
