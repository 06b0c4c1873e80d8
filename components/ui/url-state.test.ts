import { expect, test } from "vitest";
import { readView, writeView } from "./url-state";

const defaults = { q: "", sort: "-createdAt", page: 1 };

test("what the address does not name is the default", () => {
  expect(readView(new URLSearchParams("q=ada"), defaults)).toEqual({ q: "ada", sort: "-createdAt", page: 1 });
});

test.each(["0", "-1", "x", "1.5", ""])("a page of “%s” is the first", (page) => {
  expect(readView(new URLSearchParams({ page }), defaults).page).toBe(1);
});

test("changing a filter goes back to the first page and keeps what is not the view's", () => {
  expect(writeView("?tab=all&page=3", defaults, { q: "ada" })).toBe("?tab=all&q=ada");
});

test("a value that is the default leaves the address", () => {
  expect(writeView("?q=ada&page=3", defaults, { page: 1 })).toBe("?q=ada");
  expect(writeView("?q=ada", defaults, { q: "" })).toBe("");
});
