import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepFor } from "./keep-for";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

test("many who ask at once share one answer", async () => {
  let asked = 0;
  const ask = async () => ++asked;
  expect(await Promise.all([1, 2, 3].map(() => keepFor("shared", 1_000, ask)))).toEqual([1, 1, 1]);
});

test("what is no longer fresh is counted anew before it is told", async () => {
  let asked = 0;
  const ask = async () => ++asked;
  expect(await keepFor("stale", 1_000, ask)).toBe(1);
  vi.setSystemTime(Date.now() + 1_001);
  expect(await keepFor("stale", 1_000, ask)).toBe(2);
});

test("where counting is dear the last answer is told at once, and the next one counted meanwhile", async () => {
  let asked = 0;
  const ask = async () => {
    vi.setSystemTime(Date.now() + 400);
    return ++asked;
  };
  expect(await keepFor("dear", 0, ask)).toBe(1);
  vi.setSystemTime(Date.now() + 60_000);
  expect(await keepFor("dear", 0, ask)).toBe(1);
  expect(await keepFor("dear", 0, ask)).toBe(2);
});

test("a dear answer that is old is not told any more", async () => {
  let asked = 0;
  const ask = async () => {
    vi.setSystemTime(Date.now() + 400);
    return ++asked;
  };
  await keepFor("old", 0, ask);
  vi.setSystemTime(Date.now() + 3_600_000);
  expect(await keepFor("old", 0, ask)).toBe(2);
});

test("a question that failed is asked again", async () => {
  await expect(
    keepFor("failing", 1_000, async () => {
      throw new Error("no connection");
    }),
  ).rejects.toThrow("no connection");
  expect(await keepFor("failing", 1_000, async () => "answer")).toBe("answer");
});
