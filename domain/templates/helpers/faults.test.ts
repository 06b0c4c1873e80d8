import { expect, test } from "vitest";
import { compileEmail } from "../compile";
import { samplePerson } from "../person";
import { renderEmail } from "../render";

const moment = { now: new Date("2026-03-02T09:00:00Z"), seed: "" };

test.each([
  ["\n {{dateFormat CreationDate 'yyyy-QQ'}}", "“Q” means nothing in the date format", 2],
  ["{{now 'h o''clock}}", "cannot", 1],
  ["{{now tz='Mars/Olympus'}}", "There is no time zone “Mars/Olympus”", 1],
  ["{{now tz=Mars/Olympus}}", "There is no time zone “Mars/Olympus”", 1],
  ["{{upper}}", "“upper” takes one value", 1],
  ["{{uuid 1}}", "“uuid” takes no values", 1],
  ["{{and Id}}", "“and” takes at least 2 values", 1],
  ["{{substring Id}}", "“substring” takes 2 to 3 values", 1],
  ["{{center Id}}", "Say how wide it is to be", 1],
  ["{{abbreviate Id 3}}", "keeps at least 4 characters", 1],
  ["{{upper Id size=3}}", "“upper” does not know size=: it has no settings", 1],
  ["{{eq Id 'a' ja='x'}}", "“eq” does not know ja=: it knows yes=, no=", 1],
  ["{{#upper Id}}x{{/upper}}", "“upper” is no block", 1],
])("[HLP-3] %j is refused when it is saved", (text, message, line) => {
  expect(() => compileEmail({ subject: "", html: "", text })).toThrow(
    expect.objectContaining({ message: expect.stringContaining(message), part: "text", line }),
  );
});

test.each([
  ["\n  {{add Id 1}}", "HTML, line 2, column 3: “sample-ada” is not a number"],
  ["{{divide 1 Metrics.none}}", "HTML, line 1, column 1: Nothing can be divided by zero"],
  ["a {{dateFormat Id}}", "HTML, line 1, column 3: “sample-ada” is no date"],
  ["{{dateFormat Address inputFormat='dd.MM.yyyy'}}", "is not written as “dd.MM.yyyy”"],
  ["{{decode64 '%%%'}}", "is not text in Base64"],
  ["{{yesno Id}}", "is neither true nor false"],
  ["{{substring Id -1}}", "a whole number that is not negative"],
  ["{{ljust Id 100000}}", "at most 1000"],
])("[EML-21] %j fails for the person whose value does not fit, and says where", (html, detail) => {
  const person = { ...samplePerson, Metrics: { none: 0 } };
  expect(renderEmail(compileEmail({ subject: "", html, text: "" }), person, moment)).toMatchObject({
    ok: false,
    detail: expect.stringContaining(detail),
  });
});

test.each([
  `{{replace ${"(replace ".repeat(40)}"aaaaaaaa"${' "a" "aaaaaaaa")'.repeat(40)} "b" "c"}}`,
  `{{join ${'"a" '.repeat(90)}"${"x".repeat(100_000)}"}}`,
])("a call that would write more than memory holds fails at once", (text) => {
  const began = performance.now();
  expect(() => compileEmail({ subject: "", html: "", text })).toThrow(/repeats its parts too often/);
  expect(performance.now() - began).toBeLessThan(30_000);
});
