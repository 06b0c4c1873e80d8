import { afterEach, expect, test, vi } from "vitest";
import { beginWaiting, isSomebodyWaiting } from "./people-waiting";

afterEach(() => void vi.useRealTimers());

test("somebody waits from the beginning of a request to its end", () => {
  expect(isSomebodyWaiting()).toBe(false);
  const ends = [beginWaiting(), beginWaiting()];
  expect(isSomebodyWaiting()).toBe(true);
  ends[0]?.();
  expect(isSomebodyWaiting()).toBe(true);
  ends[1]?.();
  expect(isSomebodyWaiting()).toBe(false);
});

test("an upload of minutes slows sending for no more than its first seconds", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const end = beginWaiting();
  vi.advanceTimersByTime(1_900);
  expect(isSomebodyWaiting()).toBe(true);
  vi.advanceTimersByTime(200);
  expect(isSomebodyWaiting()).toBe(false);
  end();
});
