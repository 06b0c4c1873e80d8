import { expect, test } from "vitest";
import { restAfterErrorsMs, retryAfterMs } from "./backoff";
import { failuresAfter, pauseAfterMs, trustedWith } from "./breaker";
import { fairShare } from "./fair-share";

test.each([
  [0, null],
  [4, null],
  [5, 5_000],
  [6, 10_000],
  [7, 20_000],
  [100, 300_000],
])("after %i failures in a row the provider rests %s ms", (failures, pause) => {
  expect(pauseAfterMs(failures)).toBe(pause);
});

test("a window full of failures is one reason to rest, not fifty", () => {
  expect(failuresAfter(0, 3)).toBe(3);
  expect(failuresAfter(3, 47)).toBe(5);
  expect(failuresAfter(5, 1)).toBe(6);
});

test("a provider that failed lately is trusted with one message before it gets the window back", () => {
  expect(trustedWith(50, 4)).toBe(50);
  expect(trustedWith(50, 5)).toBe(1);
});

test("a crowd that was put off together does not come back together", () => {
  expect(retryAfterMs(1, 0)).toBe(10_000);
  expect(retryAfterMs(1, 1)).toBe(12_500);
  expect(retryAfterMs(6, 0)).toBeNull();
});

test("a loop rests longer after each error, up to five seconds", () => {
  expect([1, 3, 30].map(restAfterErrorsMs)).toEqual([100, 400, 5000]);
});

test.each([
  [1, 256],
  [2, 128],
  [3, 86],
  [300, 1],
])("with %i engines each holds at most %i lanes", (owners, share) => {
  expect(fairShare(256, owners)).toBe(share);
});
