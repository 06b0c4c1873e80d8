import { expect, test } from "vitest";
import { noAnswers } from "../answers";
import { matches } from "../matches";
import { all, attribute, did, group, member, now, plan, value } from "../testing/make";
import { fromPinpoint } from "./from-pinpoint";
import { toPinpoint } from "./to-pinpoint";

const [a, b] = ["a".repeat(32), "b".repeat(32)];
const inside = (segmentId: string) => ({ kind: "segment" as const, segmentId, isIn: true });

test("[SEG-4] [SEG-6] include two audiences, exclude a third: groups with source types come over", () => {
  const written = {
    SegmentGroups: {
      Include: "ALL",
      Groups: [
        {
          SourceSegments: [{ Id: a }, { Id: b, Version: 3 }],
          SourceType: "ANY",
          Type: "ANY",
          Dimensions: [
            { Attributes: { plan: { AttributeType: "INCLUSIVE", Values: ["gold"] } } },
            { Metrics: { orders: { ComparisonOperator: "GREATER_THAN", Value: 3 } } },
          ],
        },
        { SourceSegments: [{ Id: a }], SourceType: "NONE" },
      ],
    },
  };
  expect(fromPinpoint(written)).toEqual({
    ok: true,
    criteria: all(
      group("any", inside(a), inside(b)),
      group(
        "any",
        plan("gold"),
        value({ of: "metric", name: "orders" }, { operator: "greater_than", number: 3 }),
      ),
      group("none", inside(a)),
    ),
    notes: [expect.stringMatching(/version 3 of b+ is named; the one in force/)],
  });
});

test("[SEG-8] device, platform and app version are included or excluded by lists", () => {
  const read = fromPinpoint({
    Dimensions: {
      Demographic: {
        AppVersion: { DimensionType: "INCLUSIVE", Values: ["1.0", "1.1"] },
        Channel: { Values: ["APNS"] },
        Make: { DimensionType: "EXCLUSIVE", Values: ["Nokia"] },
        Model: { DimensionType: "INCLUSIVE", Values: ["X"] },
        Platform: { DimensionType: "INCLUSIVE", Values: ["iOS"] },
      },
    },
  });
  if (!read.ok) throw new Error(read.findings.join());
  const phone = { AppVersion: "1.1", Make: "Apple", Model: "X", Platform: "iOS" };
  const isIn = (demographic: Record<string, string>, channel = "APNS") =>
    matches(read.criteria, member({ channel, demographic }), noAnswers, now);
  expect(isIn(phone)).toBe(true);
  for (const other of [{ AppVersion: "2.0" }, { Make: "Nokia" }, { Model: "Y" }, { Platform: "Android" }])
    expect(isIn({ ...phone, ...other })).toBe(false);
  expect(isIn(phone, "GCM")).toBe(false);
});

test("[SEG-10] [SEG-13] ON is a day, whatever time Pinpoint's console put there", () => {
  const Values = ["2026-03-04T12:00:00Z"];
  expect(
    fromPinpoint({ Dimensions: { Attributes: { due: { AttributeType: "ON", Values } } } }),
  ).toMatchObject({
    criteria: all(attribute("due", { operator: "on", date: "2026-03-04" })),
  });
});

test.each([
  [{ Dimensions: {}, SegmentGroups: {} }, /two ways/],
  [{ Dimensions: { Demographic: { DeviceType: { Values: ["phone"] } } } }, /no device type/],
  [
    { Dimensions: { Location: { GPSPoint: { Coordinates: { Latitude: 1, Longitude: 1 } } } } },
    /RangeInKilometers/,
  ],
  [
    { Dimensions: { Attributes: { a: { AttributeType: "BEFORE", Values: ["soon"] } } } },
    /Attributes\.a: “soon” is no date/,
  ],
  [{ Dimensions: { Attributes: { a: { AttributeType: "BETWEEN", Values: ["2026-03-04"] } } } }, /two dates/],
  [
    { Dimensions: { Attributes: { a: { AttributeType: "LIKE", Values: ["x"] } } } },
    /^Dimensions\.Attributes\.a\.AttributeType/,
  ],
  [{ Dimensions: { Attributes: { a: { Values: [] } } } }, /at least one value/],
  [{ Dimensions: { Wishes: {} } }, /Wishes/],
  [
    JSON.parse('{"Dimensions":{"Metrics":{"__proto__":{"ComparisonOperator":"EQUAL","Value":1}}}}'),
    /__proto__/,
  ],
  [{ SegmentGroups: { Groups: [{ SourceSegments: [{ Id: "x" }] }] } }, /32 hex/],
  [null, /./],
])("what of Pinpoint's has no sense here is said in words: %j", (written, message) => {
  const read = fromPinpoint(written);
  expect(read.ok ? [] : read.findings).toEqual([expect.stringMatching(message)]);
});

test.each([
  ["behaviour", all(did())],
  ["the beginning of a text", all(attribute("plan", { operator: "starts_with", values: ["g"] }))],
  ["a moment instead of a day", all(attribute("due", { operator: "on", date: "2026-03-04T10:00Z" }))],
  ["another span of activity", all({ kind: "activity", active: true, within: { amount: 3, unit: "days" } })],
  [
    "a field Pinpoint never asks for",
    all(value({ of: "field", name: "OptOut" }, { operator: "is", values: ["ALL"] })),
  ],
  ["a segment or a condition", all(plan("x"), group("any", inside(a), plan("y")))],
  ["groups in groups", all(plan("x"), group("any", plan("y"), group("none", plan("z"), plan("q"))))],
  ["nobody at all", group("any")],
])("what Pinpoint cannot say is said in words, never dropped: %s", (_, criteria) => {
  const there = toPinpoint(criteria);
  expect(there.ok ? [] : there.findings).toEqual([expect.stringMatching(/Pinpoint/)]);
});

test("what Pinpoint says by leaving out is a group of its own", () => {
  const without = attribute("plan", { operator: "does_not_contain", values: ["trial"] });
  expect(toPinpoint(all(plan("gold"), without, { ...inside(a), isIn: false }))).toEqual({
    ok: true,
    groups: {
      Include: "ALL",
      Groups: [
        {
          Type: "ALL",
          Dimensions: [{ Attributes: { plan: { AttributeType: "INCLUSIVE", Values: ["gold"] } } }],
        },
        {
          Type: "NONE",
          Dimensions: [{ Attributes: { plan: { AttributeType: "CONTAINS", Values: ["trial"] } } }],
        },
        { SourceSegments: [{ Id: a }], SourceType: "NONE" },
      ],
    },
  });
});
