import { expect, test } from "vitest";
import { factsOf, takenFrom } from "./facts";

const none = { attributes: {}, userAttributes: {}, metrics: {}, demographic: {}, location: {} };

test("what is known becomes the rows of a form, the user's first", () => {
  const known = {
    ...none,
    attributes: { color: ["red", "blue"] },
    userAttributes: { name: ["Ada"] },
    metrics: { n: 3 },
  };
  expect(factsOf(known)).toEqual([
    { target: "User.UserAttributes.name", values: ["Ada"] },
    { target: "Attributes.color", values: ["red", "blue"] },
    { target: "Metrics.n", values: ["3"] },
  ]);
});

test("what a form leaves out is named", () => {
  const before = {
    ...none,
    attributes: { a: ["1"], constructor: ["2"] },
    location: { City: "Ulm" },
    userId: "u",
  };
  expect(takenFrom(before, { ...none, attributes: { a: ["9"] }, userId: null })).toEqual({
    ...{ attributes: ["constructor"], userAttributes: [], metrics: [], demographic: [] },
    location: ["City"],
    user: true,
  });
});
