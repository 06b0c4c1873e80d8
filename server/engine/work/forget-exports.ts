import { forgetExports as forget } from "@/server/exports/forget-exports";
import { defineWork } from "../define-work";

const MINUTE_MS = 60_000;

/** Removes the files of exports that have been kept long enough. */
export const forgetExports = defineWork(
  "forget-exports",
  "upkeep",
  async ({ sql, now }) => ({ done: await forget(sql, now()) }),
  { pollMs: 10 * MINUTE_MS },
);
