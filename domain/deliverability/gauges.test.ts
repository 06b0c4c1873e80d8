import { expect, test } from "vitest";
import { breachOf, gaugesOf, rateInWords } from "./gauges";
import { defaultGuards, GuardSettings } from "./guards";

const of = (sent: number, bounced: number, complained: number) => ({ sent, bounced, complained });

test.each([
  [of(0, 0, 0), "too_few", "too_few"],
  [of(199, 100, 100), "too_few", "too_few"],
  [of(200, 9, 0), "healthy", "healthy"],
  [of(200, 10, 0), "warning", "healthy"],
  [of(200, 20, 0), "danger", "healthy"],
  [of(1_000, 0, 1), "healthy", "warning"],
  [of(1_000, 0, 5), "healthy", "danger"],
] as const)("[DLV-6] %j stands so", (volume, bounces, complaints) => {
  const gauges = gaugesOf(volume, defaultGuards);
  expect([gauges.bounces.standing, gauges.complaints.standing]).toEqual([bounces, complaints]);
});

test("[DLV-6] what is above its limit is told with its rate, unless nobody wants a pause", () => {
  expect(breachOf(of(1_000, 120, 0), defaultGuards)).toEqual({ reason: "bounces", rate: 12, limit: 10 });
  expect(breachOf(of(1_000, 0, 6), defaultGuards)).toEqual({ reason: "complaints", rate: 0.6, limit: 0.5 });
  expect(breachOf(of(1_000, 99, 4), defaultGuards)).toBeNull();
  expect(breachOf(of(1_000, 120, 9), { ...defaultGuards, pauses: false })).toBeNull();
});

test("[DLV-6] a limit below its warning is refused at its field", () => {
  const read = GuardSettings.safeParse({ ...defaultGuards, bouncePause: 4 });
  expect(read.error?.issues).toMatchObject([{ path: ["bouncePause"] }]);
  expect(GuardSettings.parse(defaultGuards)).toEqual(defaultGuards);
});

test.each([
  [null, "–"],
  [0.1234, "0.12 %"],
  [12.34, "12.3 %"],
])("%s %% reads %s", (rate, words) => {
  expect(rateInWords(rate)).toBe(words);
});
