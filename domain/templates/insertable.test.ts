import { expect, test } from "vitest";
import { insertablesOf } from "./insertable";

const nobody = { attributes: {}, metrics: {}, demographic: {}, location: {}, userAttributes: {} };

test("[TPL-10] each value people have is listed once, with the first one met as its example", () => {
  const people = [
    { ...nobody, attributes: { plan: [] }, userAttributes: { first_name: ["Ada", "A."] } },
    { ...nobody, attributes: { plan: ["Family"] }, metrics: { orders: 3 }, location: { City: "Paris" } },
  ];
  expect(insertablesOf(people).map(({ path, example }) => `${path}=${example}`)).toEqual([
    "Attributes.plan=Family",
    "Location.City=Paris",
    "Metrics.orders=3",
    "User.UserAttributes.first_name=Ada",
  ]);
});

test("a name with spaces is put in brackets, as templates want it", () => {
  const [found] = insertablesOf([{ ...nobody, attributes: { "Favourite colour": ["red"] } }]);
  expect(found?.path).toBe("Attributes.[Favourite colour]");
});
