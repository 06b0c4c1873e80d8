import { expect, test } from "vitest";
import { segmentNameOf } from "./purpose";

test.each([
  ["Spring guests.csv", "Spring guests"],
  ["people.json.gz", "people"],
  ["q1.2026.CSV", "q1.2026"],
  [".csv", "People"],
  ["list", "list"],
])("the segment of %s is called “%s” [IMP-2]", (fileName, name) => {
  expect(segmentNameOf(fileName)).toBe(name);
});

test("a name is never longer than a segment's may be", () => {
  expect(segmentNameOf(`${"x".repeat(200)}.csv`)).toHaveLength(128);
});
