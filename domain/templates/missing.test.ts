import { expect, test } from "vitest";
import { compileEmail } from "./compile";
import type { TemplateContent } from "./content";
import { type Person, samplePerson } from "./person";
import { renderEmail } from "./render";

const moment = { now: new Date("2026-03-02T09:00:00Z"), seed: "" };
const person: Person = {
  ...samplePerson,
  Attributes: { plan: ["Family"], empty: [] },
  Metrics: { orders: 0 },
};

function write(text: string, more: Partial<TemplateContent> = {}) {
  const rendering = renderEmail(compileEmail({ subject: "", html: "", text, ...more }), person, moment);
  if (!rendering.ok) throw new Error(rendering.detail);
  return rendering;
}

test.each([
  ["{{User.UserAttributes.nick}}", ["User.UserAttributes.nick"]],
  ["{{User.UserAttributes.nick.[0]}}{{User.UserAttributes.nick}}", ["User.UserAttributes.nick"]],
  ["{{Attributes.[Favourite colour]}}", ["Attributes.[Favourite colour]"]],
  ["{{Attributes.empty}}{{Metrics.orders}}{{Attributes.plan}}", ["Attributes.empty"]],
  ["{{upper Attributes.nick}}{{add Metrics.none 1}}", ["Attributes.nick", "Metrics.none"]],
  [
    '{{capitalize (lower Attributes.nick)}}{{dateFormat Attributes.since "full"}}',
    ["Attributes.nick", "Attributes.since"],
  ],
  ["{{#gt Metrics.none 1}}x{{/gt}}", ["Metrics.none"]],
  [
    "{{#with User.UserAttributes}}{{nick}}{{../Attributes.none}}{{@root.Attributes.nothing}}{{/with}}",
    ["User.UserAttributes.nick", "Attributes.none", "Attributes.nothing"],
  ],
  ["{{#User.UserAttributes}}{{nick}}{{/User.UserAttributes}}", ["User.UserAttributes.nick"]],
  ["{{#if Attributes.nick}}{{Attributes.nick}}{{else}}friend{{/if}}", []],
  ["{{eq Attributes.nick 'x'}}{{yesno Attributes.nick}}{{#or Attributes.nick Id}}{{/or}}", []],
  ["{{#each Attributes.nick}}{{this}}{{/each}}{{#each Attributes.plan}}{{this.none}}{{/each}}", []],
  ["{{unsubscribe_url}}", []],
])("[TPL-13] of %s a person misses %j", (text, missing) => {
  expect(write(text).missing).toEqual(missing);
});

test("[TPL-13] a person without a value is left out or gets a blank, as was chosen", () => {
  expect(write("Hi {{Attributes.nick}}!", { whenMissing: "skip" }).needed).toEqual(["Attributes.nick"]);
  expect(write("Hi {{Attributes.nick}}!", { whenMissing: "blank" })).toMatchObject({
    text: "Hi !",
    missing: ["Attributes.nick"],
    needed: [],
  });
});

test.each([
  ["{{Attributes.nick}} {{Attributes.nick.[0]}}", { "Attributes.nick": "friend" }, "friend friend"],
  ["{{upper User.UserAttributes.nick.[0]}}", { "User.UserAttributes.nick": "you" }, "YOU"],
  ["{{Attributes.plan}}{{Attributes.empty}}", { "Attributes.plan": "x", "Attributes.empty": "y" }, "Familyy"],
  ["{{add Metrics.points 1}} {{Metrics.orders}}", { "Metrics.points": "41", "Metrics.orders": "9" }, "42 0"],
  ["{{Attributes.[Favourite colour]}}", { "Attributes.[Favourite colour]": "red" }, "red"],
  ["{{Location.Region}}{{Demographic.Make}}", { "Location.Region": "Kent", "Demographic.Make": "" }, "Kent"],
  ["{{Attributes.__proto__}}", { "Attributes.__proto__": "x" }, "x"],
])("[TPL-13] %s with the defaults %j writes “%s”, and nobody is left out", (text, defaults, expected) => {
  expect(write(text, { defaults, whenMissing: "skip" })).toMatchObject({
    text: expected,
    missing: [],
    needed: [],
  });
  expect({}).not.toHaveProperty("x");
});

test("[TPL-10] a template says which variables it asks for, each once", () => {
  const { variables } = compileEmail({
    subject: "{{Attributes.plan}}",
    html: "{{#if User.UserId}}{{upper Attributes.plan.[0]}}{{/if}}<a href='{{unsubscribe_url}}'>x</a>",
    text: "{{Location.City}}",
    headers: [{ name: "X-Plan", value: "{{Metrics.orders}}" }],
  });
  expect(variables).toEqual(["Attributes.plan", "Location.City", "Metrics.orders", "User.UserId"]);
});
