import { expect, test } from "vitest";
import { variablesOf } from "./variables";

const namesIn = (text: string) => variablesOf({ subject: "", html: "", text }).map(({ name }) => name);

test("a variable is listed once, with the parts it stands in", () => {
  const template = { subject: "Hi {{Id}}", html: "<p>{{Id}} {{Address}}</p>", text: "{{Address}}" };
  expect(variablesOf(template)).toEqual([
    { name: "Id", parts: ["subject", "html"], known: true },
    { name: "Address", parts: ["html", "text"], known: true },
  ]);
});

test.each([
  ["{{Attributes.interests.[0]}}", ["Attributes.interests"]],
  ["{{#if Attributes.vip}}{{Id}}{{else}}{{Address}}{{/if}}", ["Attributes.vip", "Id", "Address"]],
  [
    "{{#with User.UserAttributes}}{{first_name}} {{../Id}}{{/with}}",
    ["User.UserAttributes", "User.UserAttributes.first_name", "Id"],
  ],
  ["{{#each Attributes.tags}}{{this}} {{name}} {{@index}} {{@root.Id}}{{/each}}", ["Attributes.tags", "Id"]],
  ["{{lookup Attributes User.UserId}}", ["Attributes", "User.UserId"]],
  ["{{#Attributes.tags}}{{x}}{{/Attributes.tags}}", ["Attributes.tags"]],
  ['{{#*inline "a"}}{{Id}}{{/inline}}{{> a}}', ["Id"]],
  ["no variables", []],
])("%s asks for %j", (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test.each([
  ["first_name", false],
  ["user.UserAttributes.first_name", false],
  ["User.UserAttributes.first_name", true],
  ["unsubscribe_url", true],
])("whether anybody can have %s: %s", (name, known) => {
  expect(variablesOf({ subject: `{{${name}}}`, html: "", text: "" })).toMatchObject([{ name, known }]);
});
