import { expect, test } from "vitest";
import { starter } from "./starter";
import { fromFile, toFile } from "./template-file";

const content = {
  ...starter,
  headers: [{ name: "X-Plan", value: "{{Attributes.plan}}" }],
  defaults: { "Attributes.plan": "Free" },
  whenMissing: "skip" as const,
  design: "<mjml></mjml>",
};

test("[U33] a template's file says all that the template says", () => {
  const file = toFile({ name: "Spring", tags: { team: "blue" }, content });
  expect(fromFile(JSON.stringify(file))).toEqual({ kind: "read", file });
});

test.each([
  ["a word", "This file holds no template of Waymark"],
  ['{"waymark":"segment"}', "This file holds no template of Waymark"],
  ["null", "expected object"],
  [JSON.stringify({ waymark: "template", name: "-", content }), "At “name”: Begin with a letter or digit"],
  [
    JSON.stringify({ waymark: "template", name: "Spring", content: { ...content, subject: "a\nb" } }),
    "At “content.subject”: A subject is a single line",
  ],
])("a file that cannot be read says where: %s", (text, message) => {
  expect(fromFile(text)).toEqual({ kind: "unreadable", message: expect.stringContaining(message) });
});
