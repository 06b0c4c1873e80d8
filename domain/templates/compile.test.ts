import { expect, test } from "vitest";
import { compileEmail } from "./compile";
import { TemplateError } from "./template-error";

function faultOf(html: string) {
  try {
    compileEmail({ subject: "", html, text: "" });
  } catch (error) {
    if (error instanceof TemplateError) {
      return { message: error.message, part: error.part, line: error.line, column: error.column };
    }
    throw error;
  }
  return null;
}

test.each([
  ["one\ntwo {{#if Id}}three", /\{\{#if}} is never closed: add \{\{\/if}}/, 2, 5],
  ["{{#if Id}}a{{#each b}}c{{/each}}\n", /\{\{#if}} is never closed/, 1, 1],
  ["a {{#if Id}}x{{/each}}", /\{\{#if}} is closed by \{\{\/each}}/, 1, 6],
  ["hello {{Id", /not closed/, 1, 9],
  ["\n\nhello {{}}", /empty or not complete/, 3, 9],
  ["some words that are long\nenough to be cut {{}} here", /empty/, 2, 20],
  ["a\nb {{/if}}", /closes a block that was never opened/, 2, 3],
  ["{{else}}", /stands outside of a block/, 1, 1],
  ["a\n{{shout Id}}", /no helper named “shout”/, 2, 1],
  ["{{#shout Id}}a{{/shout}}", /no helper named “shout”/, 1, 1],
  ["{{#if (same Id 'a')}}b{{/if}}", /no helper named “same”/, 1, 7],
  ["{{constructor Id}}", /no helper named “constructor”/, 1, 1],
  ["{{log Id}}", /no helper named “log”/, 1, 1],
  ["{{[print value] Id}}", /no helper named/, 1, 1],
  ["{{#if}}a{{/if}}", /“if” takes one value/, 1, 1],
  ["{{lookup Id}}", /“lookup” takes 2 values/, 1, 1],
  ["x {{> header}}", /no part named “header”/, 1, 3],
  ["{{> (lookup . 'a')}}", /no part named/, 1, 1],
  ['{{#*outline "a"}}b{{/outline}}', /Only \{\{#\*inline/, 1, 1],
])("%j is refused where it goes wrong", (html, message, line, column) => {
  const fault = faultOf(html);
  expect(fault?.message).toMatch(message);
  expect(fault).toMatchObject({ part: "html", line, column });
});

test.each(["subject", "text"] as const)("a fault names its part: %s", (part) => {
  const compile = () => compileEmail({ subject: "", html: "", text: "", [part]: "{{#if Id}}" });
  expect(compile).toThrow(expect.objectContaining({ part, line: 1 }));
});
