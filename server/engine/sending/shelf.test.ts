import { afterEach, expect, test, vi } from "vitest";
import { makeUses } from "../lanes/lane-uses";
import type { Due } from "../queue/due-messages";
import { Shelf } from "./shelf";

afterEach(() => vi.restoreAllMocks());

function makeDue(recipientId: string): Due {
  const at = new Date("2026-03-02T09:00:00Z");
  const id = { occasionId: "run", runId: "run", recipientId, lane: 7 };
  return { ...id, attempts: 0, tries: 0, dueAt: at, suppressed: false, endpoint: null };
}

test("what is put back for want of tokens is as old as when it was read: who opts out meanwhile gets no mail", () => {
  const clock = vi.spyOn(performance, "now").mockReturnValue(0);
  const shelf = new Shelf(makeUses());
  const due = makeDue("ada");
  shelf.put(due);
  clock.mockReturnValue(1_500);
  expect(shelf.take("run", 1, () => true)).toEqual([due]);
  shelf.put(due);
  shelf.release(due);
  shelf.put(makeDue("bob"));

  clock.mockReturnValue(3_000);
  const ages = new Map<string, number>();
  shelf.drop(({ recipientId }, ageMs) => {
    ages.set(recipientId, ageMs);
    return ageMs > 2_000;
  });

  expect(ages).toEqual(
    new Map([
      ["ada", 3_000],
      ["bob", 1_500],
    ]),
  );
  expect(shelf.size).toBe(1);
  expect(shelf.freeLanes("run", [7, 8])).toEqual([8]);
});
