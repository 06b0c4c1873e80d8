import { forgetLists as forget } from "@/server/segments/forget-lists";
import { defineWork } from "../define-work";

const MINUTE_MS = 60_000;

/** Removes the lists that imported segments have no more. */
export const forgetLists = defineWork(
  "forget-lists",
  "upkeep",
  async ({ sql, now, ending }) => ({ done: await forget(sql, now(), ending) }),
  { pollMs: 10 * MINUTE_MS },
);
