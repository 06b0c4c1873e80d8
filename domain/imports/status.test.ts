import { expect, test } from "vitest";
import { importStatuses, isMoving, isOver, mayChange } from "./status";

test("what moves, what waits for somebody elsewhere, and what is over", () => {
  expect(importStatuses.filter(isMoving)).toEqual(["fetching", "queued", "running"]);
  expect(importStatuses.filter((status) => mayChange(status) && !isMoving(status))).toEqual([
    "uploading",
    "paused",
  ]);
  expect(importStatuses.filter(isOver)).toEqual(["completed", "failed", "canceled"]);
});
