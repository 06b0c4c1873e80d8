import { expect, test } from "vitest";
import { asTyped } from "./as-typed";

test.each([
  ["{{&gt; foot}} a &gt; b", "{{> foot}} a &gt; b"],
  ["{{#eq Id &quot;a&quot;}}&quot;{{/eq}}", '{{#eq Id "a"}}&quot;{{/eq}}'],
  ["{{cut&nbsp;Id &#39;&amp;&#39;}}&nbsp;", "{{cut Id '&'}}&nbsp;"],
  ["{{#if\u00a0Id}}x{{/if}}", "{{#if Id}}x{{/if}}"],
  ["no &amp; call", "no &amp; call"],
])("[TPL-3] %s of a design is %s", (html, typed) => {
  expect(asTyped(html)).toBe(typed);
});
