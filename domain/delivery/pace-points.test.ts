import { expect, test } from "vitest";
import { pacePoints } from "./pace-points";

const at = (time: string) => new Date(`2026-03-02T${time}Z`);

test("a stretch without hand-overs is drawn as a rest, and the one under way by its own length", () => {
  const pace = [
    { at: at("09:00:00"), handedOver: 500 },
    { at: at("09:00:20"), handedOver: 100 },
  ];
  expect(pacePoints(pace, at("09:00:25")).map(({ perSecond }) => perSecond)).toEqual([50, 0, 20]);
});

test("a long run is drawn in at most 240 steps", () => {
  const pace = [
    { at: at("00:00:00"), handedOver: 10 },
    { at: at("23:59:50"), handedOver: 10 },
  ];
  expect(pacePoints(pace, at("23:59:59")).length).toBeLessThanOrEqual(240);
});

test("nothing handed over is nothing to draw", () => {
  expect(pacePoints([], at("09:00:00"))).toEqual([]);
});
