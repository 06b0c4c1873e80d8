import { expect, test } from "vitest";
import { compileEmail } from "./compile";
import { samplePerson } from "./person";
import { renderEmail } from "./render";

const moment = { now: new Date("2026-03-02T09:00:00Z"), seed: "" };

function linksIn(html: string, attributes: Record<string, string[]> = {}) {
  const person = { ...samplePerson, Attributes: attributes };
  const rendering = renderEmail(compileEmail({ subject: "", html, text: "" }), person, moment);
  if (!rendering.ok) throw new Error(rendering.detail);
  return {
    html: rendering.html,
    links: rendering.links.map(({ start, end }) => rendering.html.slice(start, end)),
  };
}

test.each([
  ['<a href="https://a.example/">x</a>', ["https://a.example/"]],
  ["<A HREF='https://a.example/'>x</A>", ["https://a.example/"]],
  ["<a class=b href=https://a.example/c>x</a>", ["https://a.example/c"]],
  ['<a href = "https://a.example/" >x</a>', ["https://a.example/"]],
  ['<a\n  href="https://a.example/"\n>x</a>', ["https://a.example/"]],
  ['<a href="https://a.example/?id={{Id}}&amp;b=1">x</a>', ["https://a.example/?id=sample-ada&amp;b=1"]],
  ['<a href="{{Attributes.url}}">x</a>', ["https://b.example/?q&#x3D;1"]],
  [
    '{{#each Attributes.list}}<a href="https://a.example/{{this}}">x</a>{{/each}}',
    ["https://a.example/1", "https://a.example/2"],
  ],
  ['<map><area href="https://a.example/"></map>', ["https://a.example/"]],
  ['<table><a href="https://a.example/">x</a><tr><td>y</td></tr></table>', ["https://a.example/"]],
  ['<a href="https://a.example/"><div>x</a>y</div>', ["https://a.example/"]],
  ['<p title="<a href=https://a.example/>">x</p>', []],
  ['<!-- <a href="https://a.example/">x</a> -->', []],
  ["<style>a[href='https://a.example/']{}</style>", []],
  ['<a>x</a><a href>y</a><a href="">z</a>', []],
])("[EML-9] the links of %s are %j", (html, expected) => {
  const attributes = { url: ["https://b.example/?q=1"], list: ["1", "2"] };
  expect(linksIn(html, attributes).links).toEqual(expected);
});

test.each(["ses:no-track", "data-no-track", 'data-no-track="true"', "SES:NO-TRACK"])(
  "[EML-9] a link with %s is left alone and the mark does not go out",
  (mark) => {
    const { html, links } = linksIn(`<a ${mark} href="https://a.example/">x</a>`);
    expect(links).toEqual([]);
    expect(html).toBe('<a href="https://a.example/">x</a>');
  },
);

test.each([
  ['<a ses:tags="unsubscribeLinkTag:click;" href="https://a.example/">x</a>', true],
  ["<a href='https://a.example/' ses:tags='team:blue; unsubscribeLinkTag:out'>x</a>", true],
  ['<a ses:tags="team:blue" href="https://a.example/">x</a>', undefined],
  ['<a ses:tags="unsubscribeLinkTag" href="https://a.example/">x</a>', undefined],
])("[TPL-4] %s unsubscribes: %s, and the tag does not go out", (template, unsubscribes) => {
  const rendering = renderEmail(
    compileEmail({ subject: "", html: template, text: "" }),
    samplePerson,
    moment,
  );
  if (!rendering.ok) throw new Error(rendering.detail);
  const { html, links } = rendering;
  expect(html).toMatch(/^<a href=["']https:\/\/a\.example\/["']>x<\/a>$/);
  expect(links.map((link) => [html.slice(link.start, link.end), link.unsubscribes])).toEqual([
    ["https://a.example/", unsubscribes],
  ]);
});

test.each([
  '<a {{#if Attributes.url}}href="https://a.example/"{{/if}}>x</a>',
  "<a href={{ Attributes.url }}>x</a>",
  "{{{Attributes.block}}}",
  "{{& Attributes.block}}",
  '<a href="https://a.example/{{#with (lookup Attributes "none")}}{{/with}}">x</a>',
])("[EML-9] links that only the rendered mail shows are found there: %s", (html) => {
  const block = '<a href="https://a.example/">x</a>';
  const { links } = linksIn(html, { url: ["https://a.example/"], block: [block] });
  expect(links).toEqual(["https://a.example/"]);
});

test("a template without links is rendered as it was written", () => {
  const html = '<!doctype html>\n<html><body class="a">\n<p>1 &lt; 2</p></body></html>\n';
  expect(linksIn(html)).toEqual({ html, links: [] });
});

test("a value cannot pass for a link by bringing marks along", () => {
  const { html, links } = linksIn("<p>{{Attributes.a}}</p>{{{Attributes.a}}}", {
    a: ["\u0001https://a.example/\u0001"],
  });
  expect(links).toEqual([]);
  expect(html).toBe("<p>https://a.example/</p>https://a.example/");
});
