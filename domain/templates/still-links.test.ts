import { expect, test } from "vitest";
import { withStillLinks } from "./still-links";

test.each([
  ["<!doctype html><html><head><title>x", '<!doctype html><html><head><base target="_blank"><title>x'],
  ["<!doctype html>\n<p>x", '<!doctype html><base target="_blank">\n<p>x'],
  ["<p>x", '<base target="_blank"><p>x'],
])("%j keeps its doctype first", (html, shown) => {
  expect(withStillLinks(html)).toBe(shown);
});
