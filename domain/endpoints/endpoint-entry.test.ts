import { expect, test } from "vitest";
import { defaultLimits } from "@/domain/limits/limits";
import { readEntry } from "./endpoint-entry";

const blank = { address: "ada@example.com", userId: "", facts: [] };

test("a form is read by the rules of an import", () => {
  const facts = [
    { target: "Attributes.color", values: ["red", " ", "blue"] },
    { target: "User.UserAttributes.first_name", values: ["Ada"] },
    { target: "Metrics.orders", values: ["3"] },
    { target: "Location.Country", values: ["gb"] },
  ];
  expect(readEntry({ ...blank, userId: "u-1", facts }, "EMAIL", defaultLimits)).toMatchObject({
    ok: true,
    draft: {
      channel: "EMAIL",
      addressKey: "ada@example.com",
      userId: "u-1",
      attributes: { color: ["red", "blue"] },
      userAttributes: { first_name: ["Ada"] },
      metrics: { orders: 3 },
      location: { Country: "GB" },
    },
  });
});

test.each([
  [{ ...blank, address: "nobody" }, "address"],
  [{ ...blank, address: "" }, "address"],
  [{ ...blank, facts: [{ target: "Metrics.orders", values: ["many"] }] }, "facts.0"],
  [{ ...blank, facts: [{ target: "Metrics.orders", values: ["1", "2"] }] }, "facts.0"],
  [{ ...blank, facts: [{ target: "Wishes.none", values: ["1"] }] }, "facts.0"],
  [{ ...blank, facts: [{ target: "Address", values: ["b@example.com"] }] }, "facts.0"],
  [
    {
      ...blank,
      facts: [
        { target: "Attributes.a", values: ["1"] },
        { target: "Attributes.a", values: ["2"] },
      ],
    },
    "facts.1",
  ],
])("what is wrong is said at its field: %j", (entry, column) => {
  expect(readEntry(entry, "EMAIL", defaultLimits)).toMatchObject({ ok: false, findings: [{ column }] });
});
