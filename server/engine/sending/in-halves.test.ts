import postgres from "postgres";
import { expect, test } from "vitest";
import { inHalves } from "./in-halves";

// Its typings say that it takes a message; it takes the fields of the server's answer.
const PostgresError = postgres.PostgresError as unknown as new (fields: object) => Error;

const bad = new PostgresError({
  message: "invalid byte",
  code: "22021",
});

test("a batch that throws is halved until the bad one stands alone; the rest go on", async () => {
  const batch = Array.from({ length: 25 }, (_, n) => n);
  const alone: number[] = [];
  const done = await inHalves(
    batch,
    async (part) => {
      if (part.includes(7) || part.includes(19)) throw bad;
      return part;
    },
    async (item, error) => {
      expect(error).toBe(bad);
      alone.push(item);
      return [];
    },
  );
  expect(alone).toEqual([7, 19]);
  expect(done).toEqual(batch.filter((n) => n !== 7 && n !== 19));
});

test("an error that is not the content's fault ends the batch at once", async () => {
  let tries = 0;
  const perform = async () => {
    tries += 1;
    throw new Error("connection lost");
  };
  await expect(inHalves([1, 2, 3, 4], perform, async () => [])).rejects.toThrow("connection lost");
  expect(tries).toBe(1);
});
