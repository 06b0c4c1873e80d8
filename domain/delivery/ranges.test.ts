import { expect, test } from "vitest";
import { rangesOf } from "./ranges";

test("a small run is one range over all lanes", () => {
  expect(rangesOf(256, 256)).toEqual([{ firstLane: 0, lastLane: 255 }]);
});

test.each([1, 7, 32, 255])("ranges of %i lanes cover each lane once, the first alone", (rangeLanes) => {
  const ranges = rangesOf(rangeLanes, 256);
  const lanes = ranges.flatMap(({ firstLane, lastLane }) =>
    Array.from({ length: lastLane - firstLane + 1 }, (_, n) => firstLane + n),
  );
  expect(ranges[0]).toEqual({ firstLane: 0, lastLane: 0 });
  expect(lanes).toEqual(Array.from({ length: 256 }, (_, lane) => lane));
});
