import { expect, test } from "vitest";
import { TimeZone } from "../shared/time-zone";
import { ProjectLimits } from "./limits";

const none = { dailyCap: null, totalCap: null, messagesPerSecond: null, maxRunSeconds: null };

test("no limit is allowed everywhere", () => {
  expect(ProjectLimits.parse(none)).toEqual(none);
});

test.each([
  [{ dailyCap: 0 }, "dailyCap"],
  [{ dailyCap: 101 }, "dailyCap"],
  [{ totalCap: 1.5 }, "totalCap"],
  [{ messagesPerSecond: 0 }, "messagesPerSecond"],
  [{ messagesPerSecond: 20_001 }, "messagesPerSecond"],
  [{ maxRunSeconds: 59 }, "maxRunSeconds"],
])("%j is refused at its field [PRJ-6] [PRJ-7] [PRJ-8] [PRJ-9]", (wrong, field) => {
  const issues = ProjectLimits.safeParse({ ...none, ...wrong }).error?.issues;
  expect(issues?.map(({ path }) => path)).toEqual([[field]]);
});

test.each(["Europe/Berlin", "UTC", "America/Argentina/Ushuaia"])("%s is a time zone", (zone) => {
  expect(TimeZone.safeParse(zone).success).toBe(true);
});

test.each(["", "Mars/Olympus", "Berlin"])("“%s” is no time zone", (zone) => {
  expect(TimeZone.safeParse(zone).success).toBe(false);
});
