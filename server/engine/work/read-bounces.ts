import { readDue } from "@/server/feedback/mailbox/read-due";
import { defineWork } from "../define-work";

/** Reads the mailboxes that bounces come to. */
export const readBounces = defineWork(
  "read-bounces",
  "upkeep",
  async (ctx) => ({ done: (await readDue(ctx)) ? 1 : 0 }),
  { pollMs: 10_000 },
);
