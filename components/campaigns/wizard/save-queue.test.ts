import { expect, test } from "vitest";
import { makeSaveQueue } from "./save-queue";

interface Draft {
  name: string;
  sender: string;
}

/** A queue whose sends end when the test says so. */
function makeQueue() {
  const sent: { changes: Partial<Draft>; succeed: () => void; fail: () => void }[] = [];
  const told: (keyof Draft)[][] = [];
  const queue = makeSaveQueue<Draft>(
    (changes) =>
      new Promise<void>((resolve, reject) => {
        sent.push({ changes, succeed: resolve, fail: () => reject(new Error("the server is away")) });
      }),
    (fields) => told.push(fields),
  );
  return { queue, sent, told };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("changes made together are saved together, and are unsaved until then", async () => {
  const { queue, sent, told } = makeQueue();
  queue.add({ name: "A" });
  queue.add({ name: "B", sender: "S" });
  const saved = queue.flush();
  await settled();
  expect(sent.map(({ changes }) => changes)).toEqual([{ name: "B", sender: "S" }]);
  expect(told.at(-1)).toEqual(["name", "sender"]);

  sent[0]?.succeed();
  await saved;
  expect(told.at(-1)).toEqual([]);
});

test("a save waits for the one under way", async () => {
  const { queue, sent, told } = makeQueue();
  queue.add({ name: "A" });
  const first = queue.flush();
  await settled();
  queue.add({ name: "B" });
  const second = queue.flush();
  await settled();
  expect(sent).toHaveLength(1);

  sent[0]?.succeed();
  await first;
  expect(told.at(-1)).toEqual(["name"]);
  await settled();
  sent[1]?.succeed();
  await second;
  expect(sent.map(({ changes }) => changes)).toEqual([{ name: "A" }, { name: "B" }]);
  expect(told.at(-1)).toEqual([]);
});

test("what could not be saved is sent with the next save, under what was typed since", async () => {
  const { queue, sent, told } = makeQueue();
  queue.add({ name: "A", sender: "S" });
  const lost = queue.flush();
  await settled();
  queue.add({ name: "B" });
  sent[0]?.fail();
  await expect(lost).rejects.toThrow("the server is away");
  expect(told.at(-1)).toEqual(["name", "sender"]);

  const again = queue.flush();
  await settled();
  expect(sent[1]?.changes).toEqual({ name: "B", sender: "S" });
  sent[1]?.succeed();
  await again;
  expect(told.at(-1)).toEqual([]);
});

test("with nothing to save nothing is sent", async () => {
  const { queue, sent } = makeQueue();
  await queue.flush();
  expect(sent).toEqual([]);
});
