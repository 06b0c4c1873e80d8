import { expect, test } from "vitest";
import { AttributeKey } from "@/server/attributes/block-attribute";
import { EndpointId } from "@/server/people/get-person";
import { ListPeople } from "@/server/people/list-people";
import { Find } from "@/server/search/find";
import { CreateSegment } from "@/server/segments/create-segment";
import { EventProperties } from "@/server/segments/event-properties";
import { ListSegments } from "@/server/segments/list-segments";
import { SuggestValues } from "@/server/segments/suggest-values";

const criteria = { kind: "group", match: "all", nodes: [] };

test.each([
  ["the search for people", ListPeople, { search: "a\0" }],
  ["the search for segments", ListSegments, { search: "a\0" }],
  ["the search for anything", Find, { words: "a\0b" }],
  ["a value's beginning", SuggestValues, { of: { eventType: "a", name: "b" }, prefix: "\0" }],
  ["an event's type", EventProperties, { type: "\0" }],
  ["a person's id", EndpointId, "\ud800"],
  ["an attribute's name", AttributeKey, { of: "endpoint", name: "a\0" }],
  ["a segment's name", CreateSegment, { name: "a\0b", criteria }],
  ["a segment's description", CreateSegment, { name: "a", description: "a\0b", criteria }],
])("a character that cannot be stored is refused in %s, in words", (_, schema, input) => {
  expect(schema.safeParse(input).error?.issues).toMatchObject([
    { message: "There is a character in it that cannot be stored" },
  ]);
});

test("a page of people that lies beyond all time is the first one", () => {
  expect(ListPeople.parse({ after: "999999999999999~x" }).after).toBeNull();
});
