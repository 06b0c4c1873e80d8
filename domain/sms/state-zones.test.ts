import { expect, test } from "vitest";
import { TimeZone } from "@/domain/shared/time-zone";
import { stateAreaCodes, stateOfAreaCode, tollFreeCodes, usStates } from "./area-codes";
import { stateZones, zonesOfAreaCode } from "./state-zones";

test("an area code belongs to one place, and none is toll-free", () => {
  const codes = usStates.flatMap((state) => stateAreaCodes[state].split(" "));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[2-9]\d\d$/.test(code) || tollFreeCodes.has(code))).toEqual([]);
});

test("every zone is one that the time zone database knows", () => {
  const zones = [...new Set(Object.values(stateZones).flat())];
  expect(zones.filter((zone) => !TimeZone.safeParse(zone).success)).toEqual([]);
});

test.each([
  ["206", "WA", ["America/Los_Angeles"]],
  ["850", "FL", ["America/New_York", "America/Chicago"]],
  ["305", "FL", ["America/New_York"]],
  ["208", "ID", ["America/Boise", "America/Los_Angeles"]],
  ["915", "TX", ["America/Denver"]],
  ["800", null, []],
  ["416", null, []],
])("area code %s is in %s, zones %j", (areaCode, state, zones) => {
  expect(stateOfAreaCode(areaCode)).toBe(state);
  expect(zonesOfAreaCode(areaCode)).toEqual(zones);
});
