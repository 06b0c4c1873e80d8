import { forgetUploads as forget } from "@/server/imports/forget-uploads";
import { defineWork } from "../define-work";

const MINUTE_MS = 60_000;

/** Removes uploaded files that nobody imports. */
export const forgetUploads = defineWork(
  "forget-uploads",
  "upkeep",
  async ({ sql, now }) => ({ done: await forget(sql, now()) }),
  { pollMs: 10 * MINUTE_MS },
);
