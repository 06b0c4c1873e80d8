import { expect, test } from "vitest";
import { keepFor } from "./keep-for";

test("many who ask at once share one answer", async () => {
  let asked = 0;
  const ask = async () => ++asked;
  expect(await Promise.all([1, 2, 3].map(() => keepFor("shared", 1_000, ask)))).toEqual([1, 1, 1]);
});

test("what is no longer fresh is answered at once, and counted anew for the next", async () => {
  let asked = 0;
  const ask = async () => ++asked;
  expect(await keepFor("stale", 0, ask)).toBe(1);
  await expect.poll(() => keepFor("stale", 0, ask)).toBe(2);
});

test("a question that failed is asked again", async () => {
  await expect(
    keepFor("failing", 1_000, async () => {
      throw new Error("no connection");
    }),
  ).rejects.toThrow("no connection");
  expect(await keepFor("failing", 1_000, async () => "answer")).toBe("answer");
});
