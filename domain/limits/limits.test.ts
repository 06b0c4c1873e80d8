import { expect, test } from "vitest";
import { LimitSettings } from "./limit-settings";
import { limitGroups } from "./limit-words";
import { chosenOf, defaultLimits, limitNames, limits, limitsOf } from "./limits";

test("[QTA-9] [QTA-10] [QTA-11] no limit begins below Pinpoint's", () => {
  for (const name of limitNames) {
    expect(limits[name].default, name).toBeGreaterThanOrEqual(limits[name].pinpoint);
    expect(LimitSettings.safeParse({ ...defaultLimits, [name]: limits[name].pinpoint }).success).toBe(true);
  }
});

test.each(limitNames)("%s is refused below and above its range, at its field", (name) => {
  const { least, most } = limits[name];
  for (const value of [least - 1, most + 1, least + 0.5, Number.NaN]) {
    const issues = LimitSettings.safeParse({ ...defaultLimits, [name]: value }).error?.issues;
    expect(issues?.[0]?.path).toEqual([name]);
  }
});

test("what stands at its default follows the default; what was chosen stays", () => {
  expect(chosenOf({ ...defaultLimits, endpointsPerUser: 20 })).toEqual({ endpointsPerUser: 20 });
  expect(limitsOf({ endpointsPerUser: 20 })).toEqual({ ...defaultLimits, endpointsPerUser: 20 });
});

test("every limit stands on the page once", () => {
  expect(limitGroups.flatMap(({ names }) => names).sort()).toEqual([...limitNames].sort());
});
