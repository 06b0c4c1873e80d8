import { expect, test } from "vitest";
import { starter } from "@/domain/templates/starter";
import { linksToCheck } from "./links-to-check";

test("the links of both parts are looked up once", () => {
  expect(linksToCheck(starter)).toEqual({ addresses: ["https://example.com/start"], varying: [] });
});

test("[CMP-5] links that differ by person, and those that are no web pages, are told apart", () => {
  const html = `<a href="https://example.com/{{User.UserId}}">1</a><a href="mailto:a@example.com">2</a>
    <a href="https://example.com/a?b=1&amp;c=2#top">3</a><a href="#">4</a><a href="{{unsubscribe_url}}">5</a>`;
  expect(linksToCheck({ html, text: "See https://example.com/b." })).toEqual({
    addresses: ["https://example.com/a?b=1&c=2", "https://example.com/b"],
    varying: ["https://example.com/{{User.UserId}}"],
  });
});
