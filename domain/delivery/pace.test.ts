import { expect, test } from "vitest";
import { paceSlot, rateOf } from "./pace";

const at = (time: string) => new Date(`2026-03-02T${time}Z`);

test.each([
  ["09:00:00", "2026-03-02T09:00:00Z"],
  ["09:00:09.999", "2026-03-02T09:00:00Z"],
  ["09:00:10", "2026-03-02T09:00:10Z"],
])("%s lies in the stretch that begins at %s", (time, slot) => {
  expect(paceSlot(at(time))).toBe(slot);
});

const points = [
  { at: at("08:59:00"), handedOver: 9000 },
  { at: at("09:00:00"), handedOver: 800 },
  { at: at("09:00:10"), handedOver: 700 },
];

test("the rate is what the stretch under way and the one before it have brought", () => {
  expect(rateOf(points, at("09:00:15"), at("08:58:00"))).toBe(100);
});

test("a run that began a moment ago is not held to the whole stretch", () => {
  expect(rateOf(points.slice(2), at("09:00:15"), at("09:00:13"))).toBe(350);
});

test("a run that stands still has no rate", () => {
  expect(rateOf(points, at("09:05:00"), at("08:58:00"))).toBe(0);
  expect(rateOf([], at("09:05:00"), null)).toBe(0);
});
