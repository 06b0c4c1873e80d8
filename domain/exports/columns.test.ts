import { expect, test } from "vitest";
import { personOf } from "@/domain/templates/person";
import { csvColumns } from "./columns";

const ada = personOf({
  id: "ada",
  channel: "EMAIL",
  address: "ada@example.com",
  userId: null,
  attributes: { color: ["red", "blue"] },
  metrics: { orders: 3 },
  demographic: { Timezone: "Europe/London" },
  location: { Country: "GB" },
  userAttributes: { constructor: ["x"] },
});

test("[IMP-7] a list takes as many columns of one name as its longest", () => {
  const columns = csvColumns({ attributes: { color: 3, age: 1 }, userAttributes: {}, metrics: [] });
  const colors = columns.filter(({ header }) => header === "Attributes.color");
  expect(colors.map(({ cell }) => cell(ada))).toEqual(["red", "blue", undefined]);
  expect(columns.map(({ header }) => header)).toContain("Attributes.age");
});

test("[IMP-6] every column has the name an import reads it by", () => {
  const columns = csvColumns({ attributes: {}, userAttributes: { constructor: 1 }, metrics: ["orders"] });
  const row = Object.fromEntries(columns.map(({ header, cell }) => [header, cell(ada)]));
  expect(row).toMatchObject({
    Id: "ada",
    ChannelType: "EMAIL",
    Address: "ada@example.com",
    OptOut: "NONE",
    "User.UserAttributes.constructor": "x",
    "Metrics.orders": 3,
    "Location.Country": "GB",
    "Demographic.Timezone": "Europe/London",
  });
});
