import { expect, test } from "vitest";
import { insertablesOf, withOrigins } from "./insertable";

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

test("[TPL-10] [TPL-11] a value is standard, of the project at hand, of several, or of another", () => {
  const variable = (path: string, example: string) => ({ path, group: "Attributes" as const, example });
  const found = withOrigins([
    {
      isHere: false,
      variables: [variable("Attributes.shared", "there"), variable("Attributes.theirs", "x")],
    },
    {
      isHere: true,
      variables: [
        variable("Attributes.shared", "here"),
        variable("Attributes.own", "y"),
        variable("Location.City", "Rome"),
      ],
    },
  ]);
  expect(found.slice(0, 4)).toMatchObject([
    { path: "Attributes.own", origin: "here" },
    { path: "Attributes.shared", origin: "several", example: "here" },
    { path: "Attributes.theirs", origin: "elsewhere" },
    { path: "Location.City", origin: "standard", example: "Rome" },
  ]);
  const paths = found.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of [
    "ChannelType",
    "EffectiveDate",
    "EndpointStatus",
    "OptOut",
    "RequestId",
    "Demographic.Make",
  ]) {
    expect(paths).toContain(path);
  }
});
