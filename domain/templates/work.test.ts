import { expect, test } from "vitest";
import { compileEmail } from "./compile";
import { samplePerson } from "./person";
import { renderEmail } from "./render";

const moment = { now: new Date("2026-03-02T09:00:00Z"), seed: "" };

const compile = (html: string) => compileEmail({ subject: "", html, text: "" });

/** Each part calls the one before it twice: 2^levels calls of the first. */
function doubling(levels: number): string {
  const parts = Array.from({ length: levels }, (_, level) => {
    const body = level === 0 ? "x" : `{{> p${level - 1}}}{{> p${level - 1}}}`;
    return `{{#*inline "p${level}"}}${body}{{/inline}}`;
  });
  return `${parts.join("")}{{> p${levels - 1}}}`;
}

const loops = (depth: number, body = "x") =>
  `${"{{#each @root.Attributes.list}}".repeat(depth)}${body}${"{{/each}}".repeat(depth)}`;

const crowded = { ...samplePerson, Attributes: { list: Array.from({ length: 50 }, (_, at) => String(at)) } };

test.each([20, 60])("%i parts that each call the one before twice are refused when saved", (levels) => {
  expect(() => compile(doubling(levels))).toThrow(/repeats its parts too often/);
});

test("a part that calls itself for ever is refused when saved", () => {
  expect(() => compile('{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}')).toThrow(/repeats its parts too often/);
});

test.each([
  ["parts that only this person's values set off", `{{#if Id}}${doubling(40)}{{/if}}`],
  ["loops inside each other", loops(6)],
  ["loops without a body", loops(6, "")],
  [
    "loops by the short form",
    `${"{{#@root.Attributes.list}}".repeat(6)}x${"{{/@root.Attributes.list}}".repeat(6)}`,
  ],
  ["a long text in loops", loops(3, "word ".repeat(100_000))],
  [
    "a part with values of its own, again and again",
    loops(2, '{{#*inline "a"}}{{Id}}{{/inline}}{{> a b=1 c=2 d=3}}'.repeat(20)),
  ],
])("%s fail for that person, in a blink", (_, html) => {
  const compiled = compile(html);
  const began = performance.now();
  const rendering = renderEmail(compiled, crowded, moment);
  expect(performance.now() - began).toBeLessThan(30_000); // 20 ms on a free machine; unbounded it takes minutes
  expect(rendering).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/repeats its parts too often/),
  });
});

test("a long mail with a thousand values in two loops is no such case", () => {
  const html = `<p>${"word ".repeat(90_000)}</p>${loops(2, "{{this}} {{#if this}}a{{/if}}")}`;
  expect(renderEmail(compile(html), crowded, moment).ok).toBe(true);
});

test.each([
  `\n${"{{#if Id}}".repeat(20_000)}x${"{{/if}}".repeat(20_000)}`,
  `\n{{#if ${"(lookup ".repeat(4_000)}a${" b)".repeat(4_000)}}}x{{/if}}`,
])("blocks and calls nested deeper than anybody writes are refused at their place", (html) => {
  expect(() => compile(html)).toThrow(
    expect.objectContaining({ message: expect.stringMatching(/inside each other/), line: 2 }),
  );
});

test("more blocks than Handlebars can compile in time are refused", () => {
  const html = Array.from({ length: 20_000 }, (_, at) => `{{#if Id}}${at}{{/if}}`).join("");
  expect(() => compile(html)).toThrow(/at most 2,000 blocks/);
});
