import { expect, test } from "vitest";
import { askedOf, withoutDefaults } from "./asked-values";

const names = (html: string) => askedOf({ html }).values.map(({ name }) => name);

test("[CMP-5] every value that a mail writes is asked of each person, in all its parts", () => {
  const { values, needsRendering } = askedOf({
    subject: "Hi {{User.UserAttributes.first_name}}",
    html: "<p>{{Attributes.plan.[0]}} {{Metrics.points}} {{Address}} {{unsubscribe_url}}</p>",
    text: "{{Location.City}}",
  });
  expect(needsRendering).toBe(false);
  expect(values.map(({ name }) => name)).toEqual([
    "User.UserAttributes.first_name",
    "Attributes.plan",
    "Metrics.points",
    "Location.City",
  ]);
});

test("[CMP-5] a value inside of “if” is asked only of those for whom it is written", () => {
  const { values } = askedOf({
    html: "{{#if Attributes.plan}}{{Attributes.plan}}{{else}}{{User.UserId}}{{/if}}{{#unless Attributes.x}}{{Metrics.n}}{{/unless}}",
  });
  expect(values.map(({ name, guards }) => [name, guards.map(({ has }) => has)])).toEqual([
    ["Attributes.plan", [true]],
    ["User.UserId", [false]],
    ["Metrics.n", [false]],
  ]);
});

test.each([
  ["a helper", "{{lookup Attributes 'x'}}"],
  ["a loop", "{{#each Attributes.list}}{{this}}{{/each}}"],
  ["a comparison", "{{#gt Metrics.none 1}}x{{/gt}}"],
  ["a part", '{{#*inline "p"}}{{Id}}{{/inline}}{{> p}}'],
])("[CMP-5] what %s writes is known only when it is rendered", (_, html) => {
  expect(askedOf({ html }).needsRendering).toBe(true);
});

test("[TPL-3] headers ask too", () => {
  const headers = [{ name: "X-Plan", value: "{{Attributes.plan}}" }];
  expect(askedOf({ headers }).values).toMatchObject([{ name: "Attributes.plan" }]);
});

test("a block that writes no values asks nothing", () => {
  expect(askedOf({ html: "{{#each Attributes.list}}*{{/each}}" })).toEqual({
    values: [],
    needsRendering: false,
  });
});

test("a name that no person's record has is blank for everybody", () => {
  expect(askedOf({ html: "{{first_name}}" }).values).toMatchObject([
    { name: "first_name", place: { kind: "never" } },
  ]);
  expect(names("{{Attributes.[Favourite colour]}}")).toEqual(["Attributes.[Favourite colour]"]);
});

test("[TPL-13] nobody lacks what has a default, and what is asked about it is rendered", () => {
  const asked = askedOf({
    html: "{{Attributes.plan}}{{Metrics.n}}{{#if Attributes.plan}}{{User.UserId}}{{/if}}",
  });
  const { values, needsRendering } = withoutDefaults(asked, ["Attributes.plan"]);
  expect(values.map(({ name }) => name)).toEqual(["Metrics.n"]);
  expect(needsRendering).toBe(true);
  expect(withoutDefaults(asked, [])).toEqual(asked);
});
